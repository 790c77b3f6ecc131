"""Who is in the file: people named apart stay apart, and whoever was recorded is kept."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from procedure_builders import a_case, a_stranger, act, an_accused, day, nobody_known

from procedure.domain.file.people import Accused
from procedure.domain.parties.party import Representation
from words.people import RepresentationScope


@pytest.mark.parametrize("again", [an_accused, a_stranger, nobody_known])
def test_the_same_person_named_again_is_the_same_whatever_the_id(again: Callable[[], Accused]) -> None:
    assert again().same_as(again())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (an_accused("clerk"), an_accused("handler")),
        (a_stranger("B. Inhuur"), a_stranger("C. Inhuur")),
        (nobody_known("vergunningen"), nobody_known("parkeren")),
        (a_stranger(), nobody_known()),
    ],
)
def test_people_named_differently_are_not_the_same(one: Accused, other: Accused) -> None:
    assert not one.same_as(other)


def test_every_representative_who_was_recorded_is_in_the_file() -> None:
    case = a_case()
    by, scope = act("kc", "2026-03-03"), next(iter(RepresentationScope))
    first, second = (
        Representation(uuid4(), name, None, scope, day("2026-03-03"), None, None, day("2026-03-03"), "kc")
        for name in ("E. Testman", "F. Testvrouw")
    )

    case.add_representation(by, first)
    case.add_representation(by, second)

    assert case.parties.representations == (first, second)

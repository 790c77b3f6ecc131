"""T2, T2a: who is accused, and who is shut out from then on."""

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    a_stranger,
    act,
    an_accused,
    nobody_known,
    uuid4,
    who,
)
from procedure_story import (
    Story,
    investigated_case,
    ready_case,
)

from procedure.domain.access.admission import AccessChanged
from procedure.domain.access.sight import Sight
from procedure.domain.errors import CaseNotFound
from procedure.domain.file.people import Accused
from procedure.domain.organisation.directory import OfficialUnknown, TeamUnknown
from procedure.domain.parties.accused import AccusedIncomplete, AccusedNamed, AccusedNotNamed, AccusedNotRemovable
from procedure.domain.steps.step import StepNotPossible
from words.cases import CaseState
from words.people import AccusedKind

DAY = "2026-03-02"


def test_triage_opens_once() -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))

    with pytest.raises(StepNotPossible) as refusal:
        case.open_triage(act("kc", DAY))

    assert (refusal.value.article, case.state) == ("Awb 2:4", CaseState.TRIAGE)


def test_the_team_follows_from_the_official() -> None:
    case = Story(a_case()).triage(DAY, an_accused("clerk")).case

    assert case.parties.team == "vergunningen"
    assert case.parties.accused[0].name == "Naam van clerk"


def test_the_accused_and_those_who_took_part_no_longer_see_the_case() -> None:
    case = Story(a_case()).triage(DAY, an_accused("tm"), involved=("kc-2",)).case

    assert case.access.shut_out == ("kc-2", "tm")
    assert case.sight(who("kc-2")) is Sight.NONE
    with pytest.raises(CaseNotFound):
        case.admit(who("kc-2"))


def test_the_first_naming_tells_who_is_shut_out_even_if_that_is_nobody() -> None:
    case = Story(a_case()).triage(DAY, nobody_known()).case
    case.name_accused(act("kc", DAY), a_naming(nobody_known()), DIRECTORY, CALENDAR)

    told = [fact.shut_out for fact in case.collect_facts() if isinstance(fact, AccessChanged)]

    assert told == [()]


@pytest.mark.parametrize(
    ("accused", "refusal"),
    [
        (an_accused("ghost"), OfficialUnknown),
        (nobody_known("ghosts"), TeamUnknown),
        (Accused(uuid4(), AccusedKind.OFFICIAL), AccusedIncomplete),
        (Accused(uuid4(), AccusedKind.EXTERNAL, name="B. Inhuur"), AccusedIncomplete),
        (Accused(uuid4(), AccusedKind.UNKNOWN), AccusedIncomplete),
    ],
)
def test_an_accused_must_be_somebody_or_at_least_in_a_team(accused: Accused, refusal: type[Exception]) -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))

    with pytest.raises(refusal):
        case.name_accused(act("kc", DAY), a_naming(accused), DIRECTORY, CALENDAR)


def test_nobody_at_all_is_only_right_for_conduct_of_the_body() -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))

    with pytest.raises(AccusedNotNamed):
        case.name_accused(act("kc", DAY), a_naming(), DIRECTORY, CALENDAR)
    case.name_accused(act("kc", DAY), a_naming(body_conduct=True), DIRECTORY, CALENDAR)

    assert case.parties.body_conduct


def test_a_correction_keeps_the_id_of_the_person() -> None:
    case = Story(a_case()).triage(DAY, an_accused("clerk")).case
    before = case.parties.accused[0].accused_id

    case.name_accused(act("kc", DAY), a_naming(an_accused("clerk"), a_stranger()), DIRECTORY, CALENDAR)

    assert case.parties.accused[0].accused_id == before


def test_somebody_named_after_the_copies_went_out_gets_one_too() -> None:
    case = ready_case()
    first = case.parties.accused[0]
    case.collect_facts()

    case.name_accused(act("kc", DAY), a_naming(first, a_stranger()), DIRECTORY, CALENDAR)

    fact = next(fact for fact in case.collect_facts() if isinstance(fact, AccusedNamed))
    assert [each.name for each in fact.to_inform] == ["B. Inhuur"]
    assert fact.to_invite == fact.to_inform


def test_somebody_who_got_a_copy_stays_in_the_file() -> None:
    case = investigated_case()

    with pytest.raises(AccusedNotRemovable):
        case.name_accused(act("kc", DAY), a_naming(an_accused("clerk-2")), DIRECTORY, CALENDAR)

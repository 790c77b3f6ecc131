"""When an official is away, who says so, and who stands in for them (L24)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from procedure_builders import DIRECTORY, an_official, day

from procedure.domain.organisation.absence import Absence, Announcement, absence_on
from procedure.domain.organisation.actor import NOBODY
from procedure.domain.organisation.directory import Directory, Team
from procedure.domain.organisation.directory_input import DirectoryIncoherent, directory_of
from words.people import Role

MAY = Absence(day("2026-05-04"), day("2026-05-15"), "kb-2")


def announced(absence: Absence | None, back_on: str | None = None) -> Announcement:
    return Announcement("kb", absence, day(back_on) if back_on else None, "kb", datetime(2026, 5, 1, tzinfo=UTC))


def directory(*loaded: Absence, said: Announcement | None = None, **more: object) -> Directory:
    kb = replace(DIRECTORY.officials["kb"], absences=loaded, **more)
    return replace(DIRECTORY, officials={**DIRECTORY.officials, "kb": kb}, announced={"kb": said} if said else {})


def stands_in(known: Directory, who: str, on: str) -> bool:
    return "kb" in {each.official_id for each in known.substitution_of(who, day(on)).absent}


@pytest.mark.parametrize("known", [directory(MAY), directory(said=announced(MAY))], ids=["loaded", "announced"])
@pytest.mark.parametrize(
    ("on", "away"), [("2026-05-03", False), ("2026-05-04", True), ("2026-05-15", True), ("2026-05-16", False)]
)
def test_somebody_stands_in_from_the_first_day_until_the_last(known: Directory, on: str, away: bool) -> None:
    assert stands_in(known, "kb-2", on) is away
    assert (known.absence_of("kb", day(on)) is not None) is away
    assert not stands_in(known, "kc", on)


def test_what_the_official_announced_counts_above_the_directory_on_the_days_it_covers() -> None:
    week = Absence(day("2026-05-06"), day("2026-05-08"), "kb-near")
    known = directory(MAY, said=announced(week))

    assert [stands_in(known, "kb-2", on) for on in ("2026-05-05", "2026-05-06", "2026-05-08", "2026-05-09")] == [
        True,
        False,
        False,
        True,
    ]
    assert [stands_in(known, "kb-near", on) for on in ("2026-05-05", "2026-05-06", "2026-05-08", "2026-05-09")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("on", "away"), [("2026-05-10", True), ("2026-05-11", False), ("2026-05-12", False), ("2026-06-01", True)]
)
def test_who_is_back_early_is_back_from_that_day_until_the_next_absence(on: str, away: bool) -> None:
    june = Absence(day("2026-06-01"), day("2026-06-05"))

    assert (absence_on(day(on), (MAY, june), announced(None, "2026-05-11")) is not None) is away


def test_without_a_named_substitute_it_is_the_one_of_the_entry() -> None:
    absence = replace(MAY, substitute=None)

    assert stands_in(directory(absence, substitute="kb-near"), "kb-near", "2026-05-04")
    assert directory(absence).substitute_of("kb", MAY.starts_on) is None, "neither names anybody"


@pytest.mark.parametrize("named", ["nobody-here", "gone", "kb"])
def test_nobody_stands_in_who_is_unknown_has_left_or_is_the_absent_official(named: str) -> None:
    known = directory(replace(MAY, substitute=named))
    gone = an_official("gone", "klachten", Role.HANDLER, active=False)
    known = replace(known, officials={**known.officials, "gone": gone})

    assert known.substitute_of("kb", MAY.starts_on) is None
    assert known.substitution_of(named, MAY.starts_on) == NOBODY


def test_for_an_official_who_left_nobody_stands_in() -> None:
    assert directory(MAY, active=False).substitution_of("kb-2", MAY.starts_on) == NOBODY


def test_a_substitute_of_a_substitute_gets_nothing_of_the_first_absent() -> None:
    known = directory(MAY)
    away_too = replace(known.officials["kb-2"], absences=(replace(MAY, substitute="kb-near"),))
    known = replace(known, officials={**known.officials, "kb-2": away_too})

    assert [each.official_id for each in known.substitution_of("kb-near", MAY.starts_on).absent] == ["kb-2"]


def mistakes_in(*loaded: Absence) -> Sequence[tuple[str, str]]:
    kb, kb_2 = an_official("kb", "t", Role.HANDLER, absences=loaded), an_official("kb-2", "t", Role.HANDLER)
    try:
        directory_of([kb, kb_2], [Team("t", "T", None)])
    except DirectoryIncoherent as incoherent:
        return [(each.field, each.message) for each in incoherent.errors]
    return []


def test_a_directory_holds_absences_that_make_sense() -> None:
    here = "officials.0.absences"
    next_day = Absence(day("2026-05-16"), day("2026-05-16"))

    assert mistakes_in(MAY, next_day) == []
    assert mistakes_in(replace(MAY, ends_on=MAY.starts_on)) == []
    assert mistakes_in(replace(MAY, ends_on=day("2026-05-03"))) == [(f"{here}.0.until", "is before the first day")]
    assert mistakes_in(replace(MAY, substitute="kb")) == [(f"{here}.0.substitute", "nobody stands in for themselves")]
    assert mistakes_in(replace(MAY, substitute="wie")) == [(f"{here}.0.substitute", "wie is not listed")]
    assert mistakes_in(MAY, replace(next_day, starts_on=MAY.ends_on)) == [
        (f"{here}.1", "overlaps another absence of this official")
    ]

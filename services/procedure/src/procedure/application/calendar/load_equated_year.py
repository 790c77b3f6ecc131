"""An official loads the decree of one year (ATW 3(3)), or first previews the effect."""

from dataclasses import dataclass
from datetime import date

from procedure.application.calendar.load_equated_days import store_years
from procedure.application.ports import Work
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.equated_days import EquatedYear, calendar_of
from procedure.domain.organisation.actor import Act
from words.municipality import LoadSource

_PAGE = 200


@dataclass(frozen=True, kw_only=True)
class LoadEquatedYear:
    act: Act
    year: int
    days: frozenset[date]
    dry_run: bool


@dataclass(frozen=True)
class Effect:
    """In how many running cases a date moves, and in how many an earlier date is not taken back."""

    moved: int = 0
    kept: int = 0


@dataclass(frozen=True)
class YearLoaded:
    """`changed`: the load differs from what was known. Running cases are recomputed within seconds, automatically."""

    year: EquatedYear
    added: tuple[date, ...]
    withdrawn: tuple[date, ...]
    changed: bool
    effect: Effect


async def load_equated_year(command: LoadEquatedYear, work: Work) -> YearLoaded:
    """All days of the year at once: loading the same days again changes nothing."""
    act = command.act
    year = EquatedYear(command.year, command.days, act.at, act.actor.official_id, LoadSource.API)
    known = {each.year: each for each in await work.equated_days.years()}
    before = known[year.year].days if year.year in known else frozenset()
    changed = year.year not in known or known[year.year].gives_way_to(year)
    effect = await _effect(calendar_of({**known, year.year: year}.values()), work) if changed else Effect()
    if changed and not command.dry_run:
        await store_years([year], work)
    return YearLoaded(year, tuple(sorted(year.days - before)), tuple(sorted(before - year.days)), changed, effect)


async def _effect(calendar: Calendar, work: Work) -> Effect:
    """Page by page, so memory use does not grow with the number of cases."""
    moved = kept = 0
    page = await work.cases.running(None, _PAGE)
    while page:
        for case in page:
            changes = case.changes_under(calendar)
            moved += any(old.on != new.on for old, new in changes)
            kept += any(old.on == new.on and old.equated_days - new.equated_days for old, new in changes)
        page = await work.cases.running(page[-1].complaint_id, _PAGE)
    return Effect(moved, kept)

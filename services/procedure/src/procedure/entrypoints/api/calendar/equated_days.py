"""The days equated with a holiday (Algemene termijnenwet 3(3)) over HTTP: which are loaded, and loading a year."""

from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field

from procedure.application.calendar.load_equated_year import LoadEquatedYear, YearLoaded, load_equated_year
from procedure.domain.calendar.equated_days import EquatedYear
from procedure.entrypoints.api.edge import ActDep, PartsDep
from procedure.entrypoints.api.fields import Answer, RequestBody
from words.municipality import LoadSource

router = APIRouter(tags=["calendar"])

Year = Annotated[int, Path(ge=2000, le=2100, description="The year in which the days fall.")]
DryRun = Annotated[bool, Query(alias="dryRun", description="Only say what would change.")]


class YearAnswer(Answer):
    """A year whose decree is loaded. `loadedBy` is an official, or `system` for the municipality's file."""

    year: int
    days: tuple[date, ...]
    loaded_at: datetime
    loaded_by: str
    source: LoadSource


class YearsAnswer(Answer):
    """A year that is absent has no decree yet: dates in it have a warning."""

    items: tuple[YearAnswer, ...]


class DaysBody(RequestBody):
    """Every equated day of the year; empty when the decree names none."""

    days: Annotated[list[date], Field(max_length=20)]


class LoadAnswer(Answer):
    """What the load does, or would do. `casesMoved`: running cases that get a later date. `casesKept`: running cases
    whose date would become earlier because a day is withdrawn; it stays, because it was told."""

    year: YearAnswer
    dry_run: bool
    changed: bool
    added: tuple[date, ...]
    withdrawn: tuple[date, ...]
    cases_moved: int
    cases_kept: int


@router.get("/v1/equated-days")
async def get_equated_days(parts: PartsDep) -> YearsAnswer:
    """The years whose decree is loaded, oldest first."""
    async with parts.begin() as work:
        years = await work.equated_days.years()
    return YearsAnswer(items=tuple(_year(each) for each in years))


@router.put("/v1/equated-days/{year}")
async def put_equated_days(
    parts: PartsDep, act: ActDep, year: Year, body: DaysBody, dry_run: DryRun = False
) -> LoadAnswer:
    """Load the decree of a year. The dates of running cases follow within seconds, each with its reason."""
    command = LoadEquatedYear(act=act, year=year, days=frozenset(body.days), dry_run=dry_run)
    async with parts.begin() as work:
        loaded = await load_equated_year(command, work)
    return _loaded(loaded, dry_run)


def _year(year: EquatedYear) -> YearAnswer:
    return YearAnswer(
        year=year.year,
        days=tuple(sorted(year.days)),
        loaded_at=year.loaded_at,
        loaded_by=year.loaded_by,
        source=year.source,
    )


def _loaded(loaded: YearLoaded, dry_run: bool) -> LoadAnswer:
    return LoadAnswer(
        year=_year(loaded.year),
        dry_run=dry_run,
        changed=loaded.changed,
        added=loaded.added,
        withdrawn=loaded.withdrawn,
        cases_moved=loaded.effect.moved,
        cases_kept=loaded.effect.kept,
    )

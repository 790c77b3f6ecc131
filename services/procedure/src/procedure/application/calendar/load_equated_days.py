"""At the start of the service: the decrees of ATW 3(3) from the municipality's file."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from procedure.application.ports import Work
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.equated_days import EquatedYear, calendar_of
from procedure.domain.deeds import EquatedDaysLoaded
from procedure.domain.organisation.actor import SYSTEM
from servicekit.ids import new_id
from words.municipality import LoadSource
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class LoadEquatedDays:
    calendar: Calendar
    at: datetime


async def load_equated_days(command: LoadEquatedDays, work: Work) -> int:
    """Stores only years that are new or differ. The file never removes a year, and never undoes a load through the API:
    a replica that starts with an older file must not move citizens' dates back."""
    return await store_years(
        [
            EquatedYear(year, days, command.at, SYSTEM.official_id, LoadSource.FILE)
            for year, days in sorted(command.calendar.equated_days.items())
        ],
        work,
    )


async def store_years(wanted: list[EquatedYear], work: Work) -> int:
    """Store the years that change something, all under one new version; returns how many. Days that did not change keep
    their version, so no case is recomputed only because another official loaded them."""
    await work.equated_days.lock()
    known = {each.year: each for each in await work.equated_days.years()}
    changed = [each for each in wanted if each.year not in known or known[each.year].gives_way_to(each)]
    version = calendar_of(known.values()).version + 1
    for each in changed:
        before = known.get(each.year)
        confirmed = before is not None and before.days == each.days
        await work.equated_days.save(replace(each, version=before.version if before and confirmed else version))
        work.note(_deed(each, before.days if before else frozenset()))
    return len(changed)


def _deed(year: EquatedYear, before: frozenset[date]) -> EquatedDaysLoaded:
    return EquatedDaysLoaded(
        deed_id=new_id(),
        at=year.loaded_at,
        official_id=year.loaded_by,
        role=Role.SYSTEM if year.source is LoadSource.FILE else Role.PLATFORM_ADMIN,
        year=year.year,
        added=tuple(sorted(year.days - before)),
        withdrawn=tuple(sorted(before - year.days)),
    )

"""The jobs of this service: load equated days and directory once, tell of officials daily and of the people of old
cases once, watch and recompute dates, destroy approved files."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from procedure.application.access.watch_vacancies import WatchVacancies, watch_vacancies
from procedure.application.calendar.load_equated_days import LoadEquatedDays, load_equated_days
from procedure.application.clocks.recompute_terms import RecomputeTerms, recompute_terms
from procedure.application.clocks.watch_deadlines import WatchDeadlines, watch_deadlines
from procedure.application.organisation.load_directory import LoadDirectory, load_directory
from procedure.application.organisation.municipality import Municipality
from procedure.application.organisation.repeat_officials import RepeatOfficials, repeat_officials
from procedure.application.organisation.repeat_teams import RepeatTeams, repeat_teams
from procedure.application.parties.tell_people import TellPeople, tell_people
from procedure.application.ports import BeginWork, Contents, Work
from procedure.application.recommendations.remind_owners import RemindOwners, remind_owners
from procedure.application.retention.destroy_cases import DestroyCases, destroy_cases
from procedure.application.retention.renew_retention import renew_retention
from procedure.domain.organisation.actor import SYSTEM, Act
from servicekit.clock import Now, legal_day
from servicekit.jobs import Job, every

TOLD_AGAIN = timedelta(days=1)


@dataclass(frozen=True)
class AtStart:
    """A job that ends when it succeeds and starts again when it fails."""

    name: str
    work: Callable[[], Awaitable[None]]

    async def run(self, stopping: asyncio.Event) -> None:
        await self.work()
        await stopping.wait()


def jobs(begin: BeginWork, municipality: Municipality, now: Now, watch_seconds: float) -> list[Job]:
    async def load() -> None:
        began = now()
        async with begin() as work:
            await load_equated_days(LoadEquatedDays(calendar=municipality.calendar, at=now()), work)
        async with begin() as work:
            await load_directory(LoadDirectory(directory=municipality.directory, at=now()), work)
        await repeat_all(begin, now, began)

    async def watch() -> None:
        await watch_all(begin, now)

    async def watch_charge() -> None:
        await watch_charge_of_all(begin, now)

    async def recompute() -> None:
        await recompute_all(begin, now)

    async def tell() -> None:
        await tell_all(begin, now)

    async def remind() -> None:
        await remind_all(begin, now)

    async def repeat() -> None:
        await repeat_all(begin, now, now() - TOLD_AGAIN)

    async def destroy() -> None:
        await destroy_all(begin, now)

    return [
        AtStart("municipality", load),
        every(watch_seconds, "retention", destroy),
        every(watch_seconds, "deadlines", watch),
        every(watch_seconds, "charge", watch_charge),
        every(watch_seconds, "calendar", recompute),
        every(watch_seconds, "recommendations", remind),
        every(watch_seconds, "people", tell),
        every(watch_seconds, "officials", repeat),
    ]


def sweeping(contents: Contents, seconds: float) -> Job:
    """Remove content without a document from the storage."""

    async def sweep() -> None:
        while await contents.sweep():
            pass

    return every(seconds, "contents", sweep)


async def watch_all(begin: BeginWork, now: Now) -> None:
    """Repeats until no case is left whose watch day has come."""
    await _in_batches(begin, now, lambda act, work: watch_deadlines(WatchDeadlines(act=act), work))


async def watch_charge_of_all(begin: BeginWork, now: Now) -> None:
    """Repeats until no case is left that was not judged since the directory, an absence or the day changed."""
    await _in_batches(begin, now, lambda act, work: watch_vacancies(WatchVacancies(act=act), work))


async def recompute_all(begin: BeginWork, now: Now) -> None:
    """Repeats until no case is left whose dates were computed with an older calendar."""
    await _in_batches(begin, now, lambda act, work: recompute_terms(RecomputeTerms(act=act), work))


async def tell_all(begin: BeginWork, now: Now) -> None:
    """Repeats until the other services know the people of every case."""
    await _in_batches(begin, now, lambda act, work: tell_people(TellPeople(act=act), work))


async def remind_all(begin: BeginWork, now: Now) -> None:
    """Repeats until no recommendation is left whose owner is due a reminder."""
    await _in_batches(begin, now, lambda act, work: remind_owners(RemindOwners(act=act), work))


async def repeat_all(begin: BeginWork, now: Now, told_before: datetime) -> None:
    """Repeats until no official and no team is left of whom the other services were last told before this moment."""
    await _in_batches(
        begin, now, lambda act, work: repeat_officials(RepeatOfficials(act=act, told_before=told_before), work)
    )
    await _in_batches(begin, now, lambda act, work: repeat_teams(RepeatTeams(act=act, told_before=told_before), work))


async def destroy_all(begin: BeginWork, now: Now) -> None:
    """Repeats until every closed case has its retention term, and no approved file is left to destroy."""
    await _in_batches(begin, now, lambda _act, work: renew_retention(work))
    await _in_batches(begin, now, lambda act, work: destroy_cases(DestroyCases(act=act), work))


async def _in_batches(begin: BeginWork, now: Now, batch: Callable[[Act, Work], Awaitable[int]]) -> None:
    """Batch after batch, each in a transaction of its own, as long as there is work."""
    handled = 1
    while handled:
        moment = now()
        async with begin() as work:
            handled = await batch(Act(SYSTEM, moment, legal_day(moment)), work)

"""The figures in memory, held against PostgreSQL by one contract suite."""

from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from copy import deepcopy
from uuid import UUID

from reporting.application.queries import YearCounts
from reporting.domain.figures import ComplaintFigures
from reporting.domain.indicators import Counts
from reporting.domain.tallies import tallies
from reporting.domain.timeliness import standing
from servicekit.testing import MemoryInbox


class MemoryFigures:
    def __init__(self) -> None:
        self.stored: dict[UUID, ComplaintFigures] = {}

    async def taken(self, complaints: Collection[UUID]) -> dict[UUID, ComplaintFigures]:
        return {each: deepcopy(self.stored.get(each, ComplaintFigures(each))) for each in complaints}

    async def put(self, changed: Iterable[ComplaintFigures]) -> None:
        self.stored |= {each.complaint_id: deepcopy(each) for each in changed}

    async def counts_of(self, year: int) -> YearCounts:
        own = [each for each in self.stored.values() if each.received_on and each.received_on.year == year]
        earlier = [each for each in self.stored.values() if _closed_later_in(each, year)]
        moments = [each.newest_at for each in self.stored.values() if each.newest_at]
        facts = sum(each.facts for each in self.stored.values())
        return YearCounts(_counts(own), _counts(earlier), max(moments, default=None), facts)


def _closed_later_in(each: ComplaintFigures, year: int) -> bool:
    closed_on = standing(each).closed_on
    return bool(closed_on and closed_on.year == year and each.received_on and each.received_on.year < year)


def _counts(some: list[ComplaintFigures]) -> Counts:
    return Counts(Counter(tally for each in some for tally in tallies(each)))


class MemoryWork:
    def __init__(self) -> None:
        self.inbox = MemoryInbox()
        self.figures = {1: MemoryFigures()}
        self.shown = 1
        self.building: int | None = None

    async def generations(self) -> Sequence[MemoryFigures]:
        return [self.figures[number] for number in (self.shown, self.building) if number is not None]

    def generation(self, number: int) -> MemoryFigures:
        return self.figures[number]

    @asynccontextmanager
    async def begin(self) -> AsyncIterator["MemoryWork"]:
        yield self

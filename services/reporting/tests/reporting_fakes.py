"""The figures in memory; one contract suite compares them with PostgreSQL."""

from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from copy import deepcopy

from devstack.doubles import MemoryInbox
from reporting.application.report.queries import YearCounts
from reporting.domain.counting.counts import Counts
from reporting.domain.figures.contribution import SHAPES, AnyFigures, closed_in, contribution, day_of
from reporting.domain.figures.heard import Subject
from reporting.domain.municipality import Team
from words.messages import FileKind


class MemoryFigures:
    def __init__(self) -> None:
        self.stored: dict[Subject, AnyFigures] = {}
        self.told: list[Team] = []

    async def taken(self, subjects: Collection[Subject]) -> dict[Subject, AnyFigures]:
        return {each: deepcopy(self.stored.get(each) or SHAPES[each.kind](each.id)) for each in subjects}

    async def put(self, changed: Iterable[AnyFigures]) -> None:
        self.stored |= {each.subject: deepcopy(each) for each in changed}

    async def teams(self) -> Sequence[Team]:
        return self.told

    async def counts_of(self, year: int) -> YearCounts:
        begun = [(each, day) for each in self.stored.values() if (day := day_of(each))]
        own = [each for each, day in begun if day.year == year]
        earlier = [each for each, day in begun if day.year < year and _counts_later_in(each, year)]
        moments = [each.newest_at for each in self.stored.values() if each.newest_at]
        facts = sum(each.facts for each in self.stored.values())
        return YearCounts(_counts(own), _counts(earlier), max(moments, default=None), facts)


def _counts_later_in(each: AnyFigures, year: int) -> bool:
    """A complaint counts in the year in which it was closed, an ombudsman case or recommendation while it is open."""
    if each.subject.kind is FileKind.COMPLAINT:
        return closed_in(each) == year
    return closed_in(each) == 0 or closed_in(each) >= year


def _counts(some: list[AnyFigures]) -> Counts:
    return Counts(Counter(tally for each in some for tally in contribution(each)))


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

"""The query on the figures, and its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from reporting.domain.counting.counts import Counts
from reporting.domain.municipality import Team


@dataclass(frozen=True)
class YearCounts:
    """All counts of a year at one moment, and how recent and how many their facts are.

    `of_the_year`: complaints received, cases of the ombudsman opened and recommendations recorded in the year.
    `of_earlier_years`: complaints received before and closed in it; cases of the ombudsman and recommendations begun
    before and still open when it began.
    """

    of_the_year: Counts
    of_earlier_years: Counts
    as_of: datetime | None  # `time` of the newest fact applied
    facts: int  # the number of facts applied, each counted once


class Questions(Protocol):
    async def counts_of(self, year: int) -> YearCounts:
        """The counts of a year, all from the same moment."""
        ...

    async def teams(self) -> Sequence[Team]:
        """Every team that procedure told of, also those that were removed."""
        ...

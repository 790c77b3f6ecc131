"""What can be asked of the figures, and the answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from reporting.domain.indicators import Counts


@dataclass(frozen=True)
class YearCounts:
    """All counts of a year at one moment, and how far the facts reach that they are made of."""

    received: Counts  # complaints received in the year
    closed_of_earlier_years: Counts  # received before, closed in the year
    as_of: datetime | None  # `time` of the newest fact applied
    facts: int  # how many facts were applied, each once


class Questions(Protocol):
    async def counts_of(self, year: int) -> YearCounts:
        """The counts of a year, all from the same moment."""
        ...

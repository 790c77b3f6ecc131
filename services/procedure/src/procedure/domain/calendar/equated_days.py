"""The days that the Crown equates with a holiday, year by year as their decrees appear (ATW 3(3))."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from procedure.domain.calendar.calendar import Calendar
from servicekit.errors import FieldError, Invalid
from words.municipality import LoadSource


class EquatedDayOutsideYear(Invalid):
    code = "equated-day-outside-year"

    def __init__(self, year: int, day: date) -> None:
        message = f"{day:%d-%m-%Y} is not a day of {year}"
        super().__init__(f"{message}.", [FieldError("days", message)])


@dataclass(frozen=True)
class EquatedYear:
    """A year whose decree is loaded, with the days it names, if any."""

    year: int
    days: frozenset[date]
    loaded_at: datetime
    loaded_by: str
    source: LoadSource
    version: int = 0

    def __post_init__(self) -> None:
        for day in sorted(self.days):
            if day.year != self.year:
                raise EquatedDayOutsideYear(self.year, day)

    def gives_way_to(self, newer: "EquatedYear") -> bool:
        """Whether a load changes anything. The file, read at every start, does not undo what an official loaded
        later."""
        if self.source is LoadSource.API and newer.source is LoadSource.FILE:
            return False
        return self.days != newer.days or self.source is not newer.source


def calendar_of(years: Iterable[EquatedYear]) -> Calendar:
    """The calendar that these loads add up to."""
    known = list(years)
    return Calendar({each.year: each.days for each in known}, max((each.version for each in known), default=0))

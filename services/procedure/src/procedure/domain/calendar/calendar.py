"""Days on which a legal term does not end (Algemene termijnenwet), and working days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)

HOLIDAY_ARTICLE = "Algemene termijnenwet art. 3"
EQUATED = "gelijkgestelde dag"
_WEEKEND = {5: "zaterdag", 6: "zondag"}


def easter_sunday(year: int) -> date:
    """Easter in the Gregorian calendar (the computus of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> Mapping[date, str]:
    """The generally recognised holidays of ATW 3(1)-(2), with 5 May in every year."""
    easter = easter_sunday(year)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == 6:
        kings_day -= DAY  # celebrated a day earlier when the 27th is a Sunday
    return {
        date(year, 1, 1): "Nieuwjaarsdag",
        easter - 2 * DAY: "Goede Vrijdag",
        easter + DAY: "tweede paasdag",
        easter + 39 * DAY: "Hemelvaartsdag",
        easter + 50 * DAY: "tweede pinksterdag",
        kings_day: "Koningsdag",
        date(year, 5, 5): "Bevrijdingsdag",
        date(year, 12, 25): "eerste kerstdag",
        date(year, 12, 26): "tweede kerstdag",
    }


@dataclass(frozen=True)
class Skipped:
    """A day on which a term may not end, and why not."""

    day: date
    why: str


@dataclass(frozen=True)
class Calendar:
    """Holidays are computed; the days the Crown equates by decree (ATW 3(3)) are loaded per year. `version` grows with
    every load, so a case knows whether its dates were computed with all of them."""

    equated_days: Mapping[int, frozenset[date]] = field(default_factory=dict)
    version: int = 0

    def is_working_day(self, day: date) -> bool:
        """Equated days are ordinary working days: they only shift terms."""
        return day.weekday() not in _WEEKEND and day not in holidays(day.year)

    def why_no_term_ends(self, day: date) -> str | None:
        """ATW 1(1): Saturday, Sunday, holiday or equated day; None when a term may end on it."""
        if day in holidays(day.year):
            return f"{holidays(day.year)[day]} ({HOLIDAY_ARTICLE}(1)-(2))"
        if day in self.equated_days.get(day.year, frozenset()):
            return f"{EQUATED} ({HOLIDAY_ARTICLE}(3))"
        weekend = _WEEKEND.get(day.weekday())
        return f"{weekend} (Algemene termijnenwet art. 1(1))" if weekend else None

    def skipped_from(self, day: date) -> Iterator[Skipped]:
        """The days, from this one on, that a term skips before it may end."""
        while why := self.why_no_term_ends(day):
            yield Skipped(day, why)
            day += DAY

    def after_working_days(self, start: date, count: int) -> date:
        """The day this many working days later; the start itself is not counted."""
        day = start
        while count:
            day += DAY
            count -= self.is_working_day(day)
        return day

    def missing_decrees(self, *days: date) -> tuple[int, ...]:
        """The years among these days whose decree is not loaded: dates in them may still move."""
        return tuple(sorted({day.year for day in days} - set(self.equated_days)))

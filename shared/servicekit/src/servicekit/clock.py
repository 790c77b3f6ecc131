"""Moments are UTC; legal days are days in the Netherlands (decision D11)."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The only place where a service reads the clock; everything else gets the time as an argument."""
    return datetime.now(UTC)


def legal_day(moment: datetime) -> date:
    """The calendar day in the Netherlands on which a moment falls."""
    return moment.astimezone(AMSTERDAM).date()

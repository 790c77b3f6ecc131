"""Dates and moments in Dutch words, the same on every machine: it does not use a locale."""

from datetime import date, datetime

from servicekit.clock import AMSTERDAM

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def long_date(day: date) -> str:
    """`maandag 13 april 2026`."""
    return f"{DAYS[day.weekday()]} {short_date(day)}"


def short_date(day: date) -> str:
    """`13 april 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_moment(moment: datetime) -> str:
    """`zondag 7 juni 2026 om 21.40 uur`, in Dutch local time."""
    local = moment.astimezone(AMSTERDAM)
    return f"{long_date(local.date())} om {local.hour}.{local.minute:02} uur"

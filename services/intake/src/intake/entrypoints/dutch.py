"""Dates, moments and sizes as a Dutch reader writes them."""

from datetime import date, datetime

from servicekit.clock import AMSTERDAM

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def long_date(day: date) -> str:
    """maandag 13 april 2026"""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def long_moment(moment: datetime) -> str:
    """maandag 13 april 2026 om 9.05 uur, Dutch time"""
    local = moment.astimezone(AMSTERDAM)
    return f"{long_date(local.date())} om {local.hour}.{local.minute:02} uur"


FILE_KINDS = {"application/pdf": "PDF", "text/html": "webpagina", "text/plain": "tekst"}


def file_note(media_type: str, size: int) -> str:
    """What kind of file it is and how large: PDF, 120 kB"""
    kilobytes = max(1, round(size / 1000))
    how_large = f"{kilobytes} kB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB".replace(".", ",")
    kind = FILE_KINDS.get(media_type)
    return f"{kind}, {how_large}" if kind else how_large

"""Days and letters as a Dutch reader sees them."""

import io
from datetime import date

from pypdf import PdfReader

_DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli"]
_MONTHS += ["augustus", "september", "oktober", "november", "december"]


def long_date(day: date) -> str:
    """A day as a Dutch text has it."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def one_year_after(day: date) -> date:
    """A term of a year ends on the day with the same number."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


def letter_text(document: bytes) -> str:
    """What stands on the paper."""
    return " ".join(word for page in PdfReader(io.BytesIO(document)).pages for word in page.extract_text().split())

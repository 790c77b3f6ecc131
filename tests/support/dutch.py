"""Terms and letters as a Dutch reader sees them."""

import io
from datetime import date

from pypdf import PdfReader


def one_year_after(day: date) -> date:
    """A term of a year ends on the day with the same number."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


def letter_text(document: bytes) -> str:
    """The text on the paper."""
    return " ".join(word for page in PdfReader(io.BytesIO(document)).pages for word in page.extract_text().split())

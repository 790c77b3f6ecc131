"""Where a page ended, as a word that a caller sends back without looking into it."""

import base64
import binascii
from typing import Annotated

from fastapi import Query

from servicekit.errors import FieldError, Invalid

Cursor = Annotated[str | None, Query(max_length=200, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=200)]


def cursor_of(*parts: object) -> str:
    return base64.urlsafe_b64encode("/".join(map(str, parts)).encode()).decode()


def parts_of(cursor: str, count: int) -> list[str]:
    """What `cursor_of` was given, as text."""
    try:
        parts = base64.urlsafe_b64decode(cursor.encode()).decode().split("/")
    except (binascii.Error, UnicodeError):
        raise wrong_cursor() from None
    if len(parts) != count:
        raise wrong_cursor()
    return parts


def wrong_cursor() -> Invalid:
    return Invalid("The cursor is not one of ours.", [FieldError("cursor", "use `next` of the page before")])

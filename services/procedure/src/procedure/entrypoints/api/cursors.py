"""Cursors: the end of a page as an opaque word that the caller sends back."""

import base64
import binascii
from typing import Annotated

from fastapi import Query

from servicekit.errors import FieldError, Invalid

Cursor = Annotated[str | None, Query(max_length=200, description="`next` of the previous page.")]
Limit = Annotated[int, Query(ge=1, le=200)]


def cursor_of(*parts: object) -> str:
    return base64.urlsafe_b64encode("/".join(map(str, parts)).encode()).decode()


def parts_of(cursor: str, count: int) -> list[str]:
    """The parts that `cursor_of` was given, as text."""
    try:
        parts = base64.urlsafe_b64decode(cursor.encode()).decode().split("/")
    except (binascii.Error, UnicodeError):
        raise wrong_cursor() from None
    if len(parts) != count:
        raise wrong_cursor()
    return parts


def wrong_cursor() -> Invalid:
    return Invalid("The cursor does not come from this API.", [FieldError("cursor", "use `next` of the previous page")])

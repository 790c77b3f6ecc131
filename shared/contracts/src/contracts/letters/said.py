"""The common part of all letters, with the person to call about them."""

from typing import ClassVar

from contracts.event import Fact


class ContactPerson(Fact):
    """Whom to call about this letter; also reachable without internet (Awb 2:1(1))."""

    name: str
    phone: str | None = None
    email: str | None = None


class Said(Fact):
    """What every letter contains. `own_page_name` is its Dutch name on the complainant's own page: None for a letter
    that the complainant does not get. It is not a field and is not sent."""

    own_page_name: ClassVar[str | None] = None

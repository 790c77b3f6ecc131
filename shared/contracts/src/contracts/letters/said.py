"""What every letter has, and whom to call about it."""

from typing import ClassVar

from contracts.event import Fact


class ContactPerson(Fact):
    """Whom to call about this letter; also reachable without internet (Awb 2:1(1))."""

    name: str
    phone: str | None = None
    email: str | None = None


class Said(Fact):
    """What every letter has. `own_page_name` is how the own page of the complainant calls it, in Dutch: None for what
    only others get. It is no field and does not travel."""

    own_page_name: ClassVar[str | None] = None

"""Whom a message is for, and how they may be written to."""

from dataclasses import dataclass, replace
from typing import Self
from uuid import UUID

from servicekit.paper.envelope import deliverable
from words.messages import RecipientKind


@dataclass(frozen=True)
class PostalAddress:
    """An address as printed: `lines` in this order, then postcode and city."""

    lines: tuple[str, ...]
    postcode: str | None = None
    city: str | None = None
    country: str = "NL"

    def printed(self) -> tuple[str, ...]:
        """The lines of the address window, without the name."""
        place = " ".join(part for part in (self.postcode, self.city) if part)
        abroad = () if self.country == "NL" else (self.country,)
        return tuple(line for line in (*self.lines, place) if line.strip()) + abroad

    def usable(self) -> Self | None:
        """The address; None when no letter could arrive there."""
        return self if deliverable(self.lines, self.postcode, self.city) else None


@dataclass(frozen=True)
class Recipient:
    """Whom a fact names. `party_id` is a party of the case and `official_id` an official; `name`, `email` and `postal`
    are set only when nothing but the fact has them. `key` is the same for the same person."""

    kind: RecipientKind
    key: str
    party_id: UUID | None = None
    official_id: str | None = None
    name: str | None = None
    email: str | None = None
    postal: PostalAddress | None = None


@dataclass(frozen=True)
class Addressee:
    """A recipient as they may be written to now. `email` is set only when a message may be sent to it, `postal` only
    when a letter could arrive."""

    kind: RecipientKind
    name: str | None = None
    form_of_address: str | None = None
    email: str | None = None
    postal: PostalAddress | None = None

    @property
    def reachable(self) -> bool:
        return self.email is not None or self.postal is not None

    @property
    def called(self) -> str | None:
        """What follows "Beste" in a message."""
        return " ".join(part for part in (self.form_of_address, self.name) if part) or None

    def avoiding(self, email: str | None) -> "Addressee":
        """The same person, without the e-mail address that failed."""
        return replace(self, email=None) if email is not None and self.email == email else self

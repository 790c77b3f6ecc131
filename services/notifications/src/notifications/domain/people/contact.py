"""Who complains, and how they may be reached."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from words.messages import CITIZENS, RecipientKind

COMPLAINING = CITIZENS | {RecipientKind.CO_COMPLAINANT}


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


@dataclass(frozen=True)
class Consent:
    """Awb 2:8: the person expressly agreed to e-mail at this address. An e-mail address alone is no consent."""

    email: str
    given_at: datetime


@dataclass(frozen=True)
class Person:
    name: str | None = None
    address: PostalAddress | None = None
    email: str | None = None
    consent: Consent | None = None


@dataclass(frozen=True)
class Addressee:
    """One recipient of one message. `email` is set only when a message may be sent to it."""

    kind: RecipientKind
    key: str
    official_id: str | None = None
    name: str | None = None
    email: str | None = None
    postal: PostalAddress | None = None


@dataclass
class Contact:
    """The people of one complaint. An anonymous complaint has neither."""

    complaint_id: UUID
    reference: str
    complainant: Person | None = None
    representative: Person | None = None

    def addressee(self, kind: RecipientKind) -> Addressee:
        """The complainant or the representative, with the channels by which they may be written to (Awb 2:8)."""
        person = (self.representative if kind is RecipientKind.REPRESENTATIVE else self.complainant) or Person()
        email = person.consent.email if person.consent else None
        return Addressee(kind, kind.value, None, person.name, email, person.address)

    def sender_of_form(self) -> Addressee | None:
        """The person who typed an e-mail address into the form; they get the receipt whatever the consent (Awb
        2:17(1))."""
        people = (
            (RecipientKind.REPRESENTATIVE, self.representative or Person()),
            (RecipientKind.COMPLAINANT, self.complainant or Person()),
        )
        for kind, person in people:
            typed = person.email or (person.consent and person.consent.email)
            if typed:
                return Addressee(kind, kind.value, None, person.name, typed)
        return None

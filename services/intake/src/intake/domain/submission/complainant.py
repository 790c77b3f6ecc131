"""Who complains, and how they may be reached."""

from dataclasses import dataclass

from servicekit.paper.envelope import deliverable


@dataclass(frozen=True)
class Address:
    """A postal address as written by the person; `lines` are printed in this order."""

    lines: tuple[str, ...] = ()
    postcode: str | None = None
    city: str | None = None
    country: str = "NL"

    @property
    def deliverable(self) -> bool:
        """Whether a letter could arrive; the rule is that of the service that sends it."""
        return deliverable(self.lines, self.postcode, self.city)


@dataclass(frozen=True)
class Person:
    """A complainant or a representative.

    `electronic_consent` is the express statement of Awb 2:8 for this complaint. An e-mail address alone is no consent.
    """

    name: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None
    electronic_consent: bool = False

    @property
    def deliverable(self) -> bool:
        return self.address is not None and self.address.deliverable

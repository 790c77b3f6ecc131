"""What this service needs to know about an official in the directory: how to reach them, and which rights they have."""

from dataclasses import dataclass

from notifications.domain.people.addressee import Addressee
from words.messages import RecipientKind


@dataclass
class Official:
    """The newest fact wins, whatever the order of arrival: `sequence` is the publisher's. `roles` is None as long as
    only a version that kept none was told of them."""

    official_id: str
    name: str
    email: str
    roles: tuple[str, ...] | None
    active: bool
    sequence: int

    def change(self, newer: "Official") -> None:
        """Apply a later fact; an earlier one that arrives late changes nothing."""
        if newer.sequence > self.sequence:
            self.name, self.email, self.roles = newer.name, newer.email, newer.roles
            self.active, self.sequence = newer.active, newer.sequence

    @property
    def rights(self) -> frozenset[str] | None:
        """The roles in which they may act here, with a token that has them too; None for one who left (L24)."""
        return frozenset(self.roles or ()) if self.active else None

    def addressee(self, kind: RecipientKind) -> Addressee:
        """Reachable by e-mail while in office; this service knows no home address of an official."""
        email = self.email if self.active else None
        return Addressee(kind, self.name, email=email)

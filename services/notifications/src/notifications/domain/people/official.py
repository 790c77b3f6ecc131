"""What messages need to know about an official in the directory."""

from dataclasses import dataclass

from notifications.domain.people.addressee import Addressee
from words.messages import RecipientKind


@dataclass
class Official:
    """The newest fact wins, whatever the order of arrival: `sequence` is the publisher's."""

    official_id: str
    name: str
    email: str
    active: bool
    sequence: int

    def change(self, newer: "Official") -> None:
        """Apply a later fact; an earlier one that arrives late changes nothing."""
        if newer.sequence > self.sequence:
            self.name, self.email, self.active, self.sequence = newer.name, newer.email, newer.active, newer.sequence

    def addressee(self, kind: RecipientKind) -> Addressee:
        """Reachable by e-mail while in office; this service knows no home address of an official."""
        email = self.email if self.active else None
        return Addressee(kind, self.name, email=email)

"""Which officials may not know of a complaint (conflict rules C1-C11, decided by procedure)."""

from dataclasses import dataclass
from uuid import UUID


@dataclass
class CaseAccess:
    """The newest list wins, whatever the order of arrival."""

    complaint_id: UUID
    shut_out: tuple[str, ...]
    sequence: int

    def change(self, newer: "CaseAccess") -> None:
        """Take over a later list; an earlier one that arrives late changes nothing."""
        if newer.sequence > self.sequence:
            self.shut_out, self.sequence = newer.shut_out, newer.sequence

    def admits(self, official_id: str) -> bool:
        return official_id not in self.shut_out

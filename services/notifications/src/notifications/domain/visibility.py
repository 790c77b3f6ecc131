"""Which officials may not know of a complaint (conflict rules C1-C11, decided by procedure)."""

from dataclasses import dataclass
from uuid import UUID


@dataclass
class CaseAccess:
    """The newest lists win, whatever the order of arrival."""

    complaint_id: UUID
    shut_out: tuple[str, ...]
    sequence: int
    restricted_to: tuple[str, ...] | None = None

    def change(self, newer: "CaseAccess") -> None:
        """Apply later lists; earlier ones that arrive late change nothing."""
        if newer.sequence > self.sequence:
            self.shut_out, self.restricted_to, self.sequence = newer.shut_out, newer.restricted_to, newer.sequence

    def admits(self, official_id: str) -> bool:
        """A restricted complaint is visible only to the officials on its list (C9)."""
        named = self.restricted_to is None or official_id in self.restricted_to
        return named and official_id not in self.shut_out

    def admits_auditor(self, official_id: str) -> bool:
        """An auditor need not be on the list of a restricted complaint, but may not be involved themselves."""
        return official_id not in self.shut_out

"""Questions to the audit trail, and the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from procedure.application.audit.auditing import AuditEntry


@dataclass(frozen=True)
class Place:
    """The position at the end of a page."""

    at: datetime
    number: int


@dataclass(frozen=True, kw_only=True)
class AuditQuestion:
    """Which entries, and for whom: an official who is shut out of a case finds no entry about it either (C1-C6)."""

    reader: str
    complaint_id: UUID | None = None
    official_id: str | None = None
    action: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    after: Place | None = None
    limit: int = 100


@dataclass(frozen=True)
class ListedEntry:
    """An entry with its place in the chain. Without `entry` its case was destroyed, on `erased_at`."""

    place: Place
    hash: bytes
    entry: AuditEntry | None
    erased_at: datetime | None = None


class AuditLog(Protocol):
    async def page(self, question: AuditQuestion) -> Sequence[ListedEntry]:
        """Oldest first."""
        ...

    async def secret_of(self, entry_id: UUID, official_id: str) -> bytes | None:
        """The salt of an entry that this official made. No HTTP answer ever contains a salt."""
        ...

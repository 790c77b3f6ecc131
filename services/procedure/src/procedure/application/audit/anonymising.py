"""Audit entries without names: an official or a case has the same pseudonym throughout one export, and another in the
next."""

import hmac
from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from procedure.application.audit.audit_log import ListedEntry
from procedure.domain.organisation.actor import SYSTEM


@dataclass(frozen=True)
class Anonymiser:
    """`secret` belongs to one export. `officials` are all who were ever known, so that their ids are found in the
    details too."""

    secret: bytes
    officials: Collection[str]

    def of(self, listed: ListedEntry) -> ListedEntry:
        entry = listed.entry
        if entry is None:
            return listed
        details = {name: self._within(value) for name, value in entry.details.items()}
        case = UUID(self._digest(f"case {entry.complaint_id}")) if entry.complaint_id else None
        official_id = self._official(entry.official_id)
        return replace(listed, entry=replace(entry, complaint_id=case, official_id=official_id, details=details))

    def _within(self, value: str) -> str:
        return ",".join(self._official(part) if part in self.officials else part for part in value.split(","))

    def _official(self, official_id: str) -> str:
        known = official_id == SYSTEM.official_id
        return official_id if known else f"official-{self._digest(f'official {official_id}')[:12]}"

    def _digest(self, text: str) -> str:
        return hmac.new(self.secret, text.encode(), "sha256").hexdigest()[:32]

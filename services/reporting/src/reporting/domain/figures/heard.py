"""Facts come twice and in any order: this module keeps the figures the same."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from words.messages import FileKind


class Subject(NamedTuple):
    """What a fact is about."""

    kind: FileKind
    id: UUID


@dataclass(kw_only=True)
class Heard:
    """`heard` holds per publisher the sequence numbers of the facts that were applied: a fact counts once.
    `newest` holds per group of fields the sequence number that set it: an older fact never overwrites a newer one."""

    heard: dict[str, list[int]] = field(default_factory=dict)
    newest: dict[str, int] = field(default_factory=dict)
    newest_at: datetime | None = None
    facts: int = 0
    state: str | None = None

    def hear(self, publisher: str, sequence: int, recorded_at: datetime) -> bool:
        """Record that a fact arrived. False: it was applied before."""
        numbers = self.heard.setdefault(publisher, [])
        if sequence in numbers:
            return False
        numbers.append(sequence)
        numbers.sort()
        self.facts += 1
        self.newest_at = max(self.newest_at or recorded_at, recorded_at)
        return True

    def is_newer(self, group: str, sequence: int) -> bool:
        """Claim a group of fields for a fact. False: a later fact has already set them."""
        if sequence <= self.newest.get(group, 0):
            return False
        self.newest[group] = sequence
        return True


def earliest(known: date | None, other: date) -> date:
    """The earlier of two days, in whichever order they arrived."""
    return other if known is None else min(known, other)

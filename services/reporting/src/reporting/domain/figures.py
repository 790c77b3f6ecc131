"""What the report must know of one complaint: dates, codes and yes or no; never a word that somebody wrote."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID


@dataclass
class ComplaintFigures:
    """One complaint, put together from facts that may come twice and in any order.

    `heard` holds per publisher the sequence numbers of the facts that were applied: a fact counts once.
    `newest` holds per group of fields the sequence number that set it: an older fact never overwrites a newer one.
    """

    complaint_id: UUID
    heard: dict[str, list[int]] = field(default_factory=dict)
    newest: dict[str, int] = field(default_factory=dict)
    newest_at: datetime | None = None
    facts: int = 0

    received_on: date | None = None  # None: its `received` is still to come, and it is not counted
    channel: str | None = None
    form: str | None = None
    team_indicated: str | None = None
    theme_indicated: str | None = None

    state: str | None = None
    team_named: str | None = None
    theme_named: str | None = None
    body_conduct: bool | None = None

    ack_due_on: date | None = None
    decide_due_on: date | None = None
    due_on: date | None = None

    resolved_on: date | None = None
    resolution_kind: str | None = None
    formal_started_on: date | None = None
    formal_reason: str | None = None
    decided_on: date | None = None
    outcome: str | None = None
    elements_founded: int = 0
    elements_unfounded: int = 0
    elements_no_judgement: int = 0

    adjournment_reason: str | None = None
    adjourned_late: bool = False

    hearing_offered: bool = False
    heard_complainant: bool = False
    heard_accused: bool = False
    waived_complainant: str | None = None
    waived_accused: str | None = None

    ack_sent_on: date | None = None
    notice_sent_on: date | None = None

    def hear(self, publisher: str, sequence: int, recorded_at: datetime) -> bool:
        """Note that a fact arrived. False: it was applied before."""
        numbers = self.heard.setdefault(publisher, [])
        if sequence in numbers:
            return False
        numbers.append(sequence)
        numbers.sort()
        self.facts += 1
        self.newest_at = max(self.newest_at or recorded_at, recorded_at)
        return True

    def is_newer(self, group: str, sequence: int) -> bool:
        """Claim a group of fields for a fact. False: a later fact has set them already."""
        if sequence <= self.newest.get(group, 0):
            return False
        self.newest[group] = sequence
        return True

    @property
    def team(self) -> str | None:
        """The team it is about: as named in the procedure, until then as indicated at receipt."""
        return self.team_named or self.team_indicated

    @property
    def theme(self) -> str | None:
        return self.theme_named or self.theme_indicated


def earliest(known: date | None, other: date) -> date:
    """The first of two days, whichever was heard of first."""
    return other if known is None else min(known, other)

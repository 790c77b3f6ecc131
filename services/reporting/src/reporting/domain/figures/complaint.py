"""What the report must know about one complaint: dates, codes and booleans; never a word that a person wrote."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from reporting.domain.figures.heard import Heard, Subject
from words.messages import FileKind


@dataclass
class ComplaintFigures(Heard):
    """One complaint, built from facts that may come twice and in any order."""

    complaint_id: UUID

    received_on: date | None = None  # None: `received` has not arrived yet, and the complaint is not counted
    channel: str | None = None
    form: str | None = None
    team_indicated: str | None = None
    theme_indicated: str | None = None

    team_named: str | None = None
    theme_named: str | None = None
    body_conduct: bool | None = None
    items_asked: list[str] = field(default_factory=list)
    completion_waived: bool = False
    split_kinds: list[str] = field(default_factory=list)

    ack_due_on: date | None = None
    refusal_due_on: date | None = None
    decide_due_on: date | None = None
    extended_due_on: date | None = None
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
    ended_as: str | None = None  # every ending except a judgement and an informal resolution
    ended_on: date | None = None
    ended_because: str | None = None
    reopenings: list[str] = field(default_factory=list)
    reopened_formally: str | None = None

    adjournment_reason: str | None = None
    adjourned_late: bool = False
    postponements: int = 0
    consent_due_on: date | None = None  # agreed with the complainant (Awb 9:11(3)), or with the ombudsman on reopening

    hearing_offered: bool = False
    heard_complainant: bool = False
    heard_accused: bool = False
    waived_complainant: str | None = None
    waived_accused: str | None = None
    advice_requested: bool = False
    advice: str | None = None
    advised_otherwise: bool = False

    ack_sent_on: date | None = None
    notice_sent_on: date | None = None

    @property
    def subject(self) -> Subject:
        return Subject(FileKind.COMPLAINT, self.complaint_id)

    @property
    def team(self) -> str | None:
        """The team it is about: the one named in the procedure, or until then the one indicated at receipt."""
        return self.team_named or self.team_indicated

    @property
    def theme(self) -> str | None:
        return self.theme_named or self.theme_indicated

    @property
    def formal_because(self) -> str | None:
        """Why the formal procedure started; None: it never did."""
        return self.formal_reason or self.reopened_formally

    @property
    def last_notice_sent_on(self) -> date | None:
        """When the notice of its ending was sent; a notice from before a reopening no longer counts."""
        sent, reopened = self.newest.get("notice_sent_on", 0), self.newest.get("reopened", 0)
        return self.notice_sent_on if sent >= reopened else None

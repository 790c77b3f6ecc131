"""What happened to a case, told by the case itself. Each becomes an audit line; most become a public event."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.clocks.adjournment_record import Adjournment
from procedure.domain.organisation.directory import Official
from procedure.domain.organisation.people import Accused
from procedure.domain.records import Contact, Decision, Explanation, FormalStart, Resolution, Waiver
from words.cases import CaseState
from words.clocks import ClockStatus, DeadlineAlert, TermsReason
from words.people import Role, Side


@dataclass(frozen=True, kw_only=True)
class CaseFact:
    """Which case, in which state afterwards, by whom and in which role."""

    complaint_id: UUID
    reference: str
    state: CaseState
    at: datetime
    official_id: str
    role: Role
    step: str  # the number in the table of transitions


@dataclass(frozen=True, kw_only=True)
class CaseOpened(CaseFact):
    """T1: the file exists; whoever complained in writing gets an acknowledgement."""


@dataclass(frozen=True, kw_only=True)
class TermsSet(CaseFact):
    """Every date of the case at this moment."""

    received_on: date
    clock_status: ClockStatus
    ack_due_on: date | None
    refusal_due_on: date | None
    decide_due_on: date | None
    extended_due_on: date | None
    due_on: date | None
    ombudsman_until: date | None
    ombudsman_until_provisional: bool
    notice_sent_on: date | None
    closed_on: date | None
    article: str
    reason: TermsReason
    decree_missing_for: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class TriageStarted(CaseFact):
    """T2: the coordinator looks at it."""


@dataclass(frozen=True, kw_only=True)
class AccusedNamed(CaseFact):
    """`to_inform` were named after the others got their copy, `to_invite` after the hearing was offered."""

    team: str | None
    theme: str | None
    body_conduct: bool
    to_inform: tuple[Accused, ...] = ()
    to_invite: tuple[Accused, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AccessChanged(CaseFact):
    """Who is shut out from now on, and to whom the case is restricted; replaces what was said before."""

    shut_out: tuple[str, ...]
    restricted_to: tuple[str, ...] | None


@dataclass(frozen=True, kw_only=True)
class TeamManagerAssigned(CaseFact):
    team: str | None
    manager: Official
    contact_due_on: date
    escalate_on: date


@dataclass(frozen=True, kw_only=True)
class ConversationRecorded(CaseFact):
    contact: Contact


@dataclass(frozen=True, kw_only=True)
class ResolvedInformally(CaseFact):
    resolution: Resolution
    dispute_until: date
    ombudsman_until: date


@dataclass(frozen=True, kw_only=True)
class FormalProcedureStarted(CaseFact):
    """T8 from the informal talk, T9 straight from triage."""

    start: FormalStart


@dataclass(frozen=True, kw_only=True)
class HandlerDesignated(CaseFact):
    """The official is asked for the declaration of non-involvement; the appointment follows from it."""

    handler: Official
    warnings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class HandlerAppointed(CaseFact):
    appointed_on: date
    accused: tuple[Accused, ...]


@dataclass(frozen=True, kw_only=True)
class ExplanationRecorded(CaseFact):
    explanation: Explanation


@dataclass(frozen=True, kw_only=True)
class HearingOffered(CaseFact):
    """`complainant` is False when the complainant is not heard on a ground recorded before."""

    offered_on: date
    reply_due_on: date
    options: tuple[str, ...]
    complainant: bool
    accused: tuple[Accused, ...]


@dataclass(frozen=True, kw_only=True)
class HearingHeld(CaseFact):
    sides: tuple[Side, ...]
    held_on: date
    report: str


@dataclass(frozen=True, kw_only=True)
class HearingWaived(CaseFact):
    waiver: Waiver


@dataclass(frozen=True, kw_only=True)
class DraftSubmitted(CaseFact):
    """T16: the draft is with the decision maker."""


@dataclass(frozen=True, kw_only=True)
class DraftReturned(CaseFact):
    """T17: the draft is with the handler again."""


@dataclass(frozen=True, kw_only=True)
class Decided(CaseFact):
    decision: Decision
    due_on: date | None
    ombudsman_until: date


@dataclass(frozen=True, kw_only=True)
class Adjourned(CaseFact):
    adjournment: Adjournment


@dataclass(frozen=True, kw_only=True)
class TermExceeded(CaseFact):
    due_on: date


@dataclass(frozen=True, kw_only=True)
class DeadlineNeared(CaseFact):
    """An alert about the date in force, for the officials who can still do something about it."""

    alert: DeadlineAlert
    due_on: date


@dataclass(frozen=True, kw_only=True)
class SendingRecorded(CaseFact):
    """It is known that a message left."""

    code: str
    sent_on: date


@dataclass(frozen=True, kw_only=True)
class OmbudsmanLinked(CaseFact):
    """The ombudsman has a case about this complaint."""

    ombudsman_case_id: UUID


@dataclass(frozen=True, kw_only=True)
class FileRead(CaseFact):
    """Somebody looked at the file, or at a part of it."""

    part: str

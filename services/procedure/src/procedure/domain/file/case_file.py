"""What is in the file of a complaint. The steps that change it are in the modules that `case.py` joins."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.calendar.terms import TermRules
from procedure.domain.clocks.adjournment_record import Adjournment
from procedure.domain.clocks.lateness_record import LatenessExplanation
from procedure.domain.endings.end_records import (
    Forwarding,
    Reclassification,
    Refusal,
    Reopening,
    SignalNote,
    Withdrawal,
)
from procedure.domain.file.evidence import Computation, GivenAlert, Sending
from procedure.domain.file.submission import Submission
from procedure.domain.organisation.people import Accused
from procedure.domain.parties.parties import CoComplainant, Companion, LoggedContact, Representation
from procedure.domain.records import Contact, Decision, Draft, Explanation, FormalStart, Hearing, Resolution, Waiver
from procedure.domain.retention.retention import EndedOmbudsmanCase, Keeping
from procedure.domain.step_records import (
    Advice,
    Committee,
    Completion,
    ConflictDeclaration,
    ConsentRequest,
    EmergencyAccess,
    Postponement,
    PutInWriting,
    Replacement,
    Restriction,
    Review,
    WrongRoute,
)
from procedure.domain.vocabulary import NOTIFIED_STATES
from servicekit.domain import Aggregate
from words.cases import CLOSED_STATES, CaseState, Outcome, RetentionResult
from words.clocks import ClockStatus
from words.people import ResponsibleBody, Side

NOTICES = {CaseState.DECIDED: "M16", CaseState.NOT_HANDLED: "M18"}  # the message that is the notice of each end


@dataclass(eq=False, kw_only=True)
class CaseFile(Aggregate):
    """Every field of the aggregate `Case`. Collections are tuples of frozen records: replaced, never edited."""

    complaint_id: UUID
    reference: str
    received_on: date
    submission: Submission
    rules: TermRules
    opened_at: datetime
    version: int = 1  # of the row: every change
    revision: int = 1  # of the file as officials edit it: evidence that arrives by itself does not count

    state: CaseState = CaseState.RECEIVED
    closed_on: date | None = None
    outcome: Outcome | None = None

    team: str | None = None
    theme: str | None = None
    body_conduct: bool = False
    responsible_body: ResponsibleBody = ResponsibleBody.COLLEGE
    accused: tuple[Accused, ...] = ()
    involved: tuple[str, ...] = ()
    shut_out: tuple[str, ...] = ()
    access_told: bool = False
    restricted_to: tuple[str, ...] | None = None
    declared: tuple[ConflictDeclaration, ...] = ()
    restriction: Restriction | None = None
    emergency_access: tuple[EmergencyAccess, ...] = ()

    co_complainants: tuple[CoComplainant, ...] = ()
    representations: tuple[Representation, ...] = ()
    companions: tuple[Companion, ...] = ()
    contact_log: tuple[LoggedContact, ...] = ()
    follow_up_of: UUID | None = None

    completions: tuple[Completion, ...] = ()
    completion_due_on: date | None = None
    wrong_route: WrongRoute | None = None
    writing: PutInWriting | None = None

    team_manager_id: str | None = None
    informal_contact_due_on: date | None = None
    informal_escalate_on: date | None = None
    contacts: tuple[Contact, ...] = ()
    resolution: Resolution | None = None
    formal_start: FormalStart | None = None

    handler_id: str | None = None
    handler_warnings: tuple[str, ...] = ()
    handler_reason: str | None = None
    no_involvement_declared_at: datetime | None = None
    explanations: tuple[Explanation, ...] = ()
    hearing: Hearing | None = None
    waivers: tuple[Waiver, ...] = ()
    drafts: tuple[Draft, ...] = ()
    decision: Decision | None = None
    committee: Committee | None = None
    advice: Advice | None = None
    replacements: tuple[Replacement, ...] = ()
    review_needed: bool = False
    reviews: tuple[Review, ...] = ()

    refusal_proposal: Refusal | None = None
    refusal: Refusal | None = None
    forwarding: Forwarding | None = None
    reclassification: Reclassification | None = None
    splits: tuple[Reclassification, ...] = ()
    signal: SignalNote | None = None
    withdrawal: Withdrawal | None = None
    reopenings: tuple[Reopening, ...] = ()

    clock_status: ClockStatus = ClockStatus.NONE
    clock_started_on: date | None = None
    ack_due_on: date | None = None
    refusal_due_on: date | None = None
    decide_due_on: date | None = None
    extended_due_on: date | None = None
    due_on: date | None = None
    ombudsman_until: date | None = None
    ombudsman_until_provisional: bool = False
    notice_sent_on: date | None = None
    adjournment: Adjournment | None = None
    consent_requests: tuple[ConsentRequest, ...] = ()
    postponements: tuple[Postponement, ...] = ()
    consent_due_on: date | None = None
    exceeded_on: date | None = None
    lateness_explanations: tuple[LatenessExplanation, ...] = ()
    computations: tuple[Computation, ...] = ()
    alerts: tuple[GivenAlert, ...] = ()
    sendings: tuple[Sending, ...] = ()
    watch_on: date | None = None
    ombudsman_cases: tuple[UUID, ...] = ()
    ended_ombudsman_cases: tuple[EndedOmbudsmanCase, ...] = ()
    keeping: Keeping | None = None
    retention_result: RetentionResult | None = None
    archive_action_on: date | None = None
    calendar_version: int = 0  # of the calendar with which its dates were last computed as a whole

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED_STATES

    @property
    def awaits_notice(self) -> bool:
        """Decided or refused, but it is not known yet that the notice left: until then the term is not met
        (Awb 9:12, 9:8(3), 2:19)."""
        return self.state in NOTIFIED_STATES and self.notice_sent_on is None

    @property
    def notice_due_on(self) -> date | None:
        """The date that matters now: for a refusal the four weeks of 9:8(3), else the date in force."""
        return self.refusal_due_on if self.state is CaseState.NOT_HANDLED else self.due_on

    @property
    def reachable_accused(self) -> tuple[Accused, ...]:
        """Everybody complained about to whom a copy and an offer can be sent."""
        return tuple(each for each in self.accused if each.reachable)

    @property
    def advised_by_committee(self) -> bool:
        """Awb 9:15(1): the category has a committee, and the complainant was told."""
        return self.committee is not None and self.committee.told_on is not None

    def sent_on(self, code: str, *recipients: str) -> tuple[date, ...]:
        """The days on which messages with this code are known to have left, since the case last went on."""
        since = self.reopenings[-1].sendings_before if self.reopenings and code in NOTICES.values() else 0
        wanted = (each for each in self.sendings[since:] if each.code == code)
        return tuple(each.sent_on for each in wanted if not recipients or each.recipient in recipients)

    def offer_sent_on(self) -> tuple[date, ...]:
        """The days on which the offer of a hearing that stands now is known to have left to the complainant's side."""
        offered_on = self.hearing.offered_on if self.hearing else date.max
        return tuple(day for day in self.sent_on("M10") if day >= offered_on)

    def was_heard(self, side: Side) -> bool:
        """A hearing with this side was held (Awb 9:10(1))."""
        return self.hearing is not None and any(side in session.sides for session in self.hearing.sessions)

    def is_overdue(self, today: date) -> bool:
        """The date in force has passed, and the case is open or its notice has not left yet."""
        due_on = self.notice_due_on
        return due_on is not None and due_on < today and (self.is_open or self.awaits_notice)

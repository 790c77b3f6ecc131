"""What is in the file of a complaint. The steps that change it are in the modules that `case.py` joins."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.conflicts import Involvement
from procedure.domain.evidence import Computation, GivenAlert, Sending
from procedure.domain.people import Accused, Person
from procedure.domain.records import (
    Account,
    Adjournment,
    Contact,
    Decision,
    Draft,
    Explanation,
    FormalStart,
    Hearing,
    Resolution,
    Waiver,
)
from procedure.domain.terms import TermRules
from procedure.domain.vocabulary import (
    CLOSED_STATES,
    CaseState,
    Channel,
    ClockStatus,
    ComplaintForm,
    Outcome,
    ResponsibleBody,
    Side,
)
from servicekit.domain import Aggregate


@dataclass(frozen=True, kw_only=True)
class Submission:
    """What intake handed over. Procedure keeps of it what handling the complaint needs."""

    complaint_id: UUID
    reference: str
    channel: Channel
    form: ComplaintForm
    anonymous: bool
    language: str
    received_at: datetime
    received_on: date
    account: Account
    complainant: Person | None
    representative: Person | None
    missing: tuple[str, ...]
    content_hash: str
    indicated_team: str | None
    indicated_theme: str | None
    suggested_kind: str
    suggested_rule: int | None


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
    exceeded_on: date | None = None
    computations: tuple[Computation, ...] = ()
    alerts: tuple[GivenAlert, ...] = ()
    sendings: tuple[Sending, ...] = ()
    watch_on: date | None = None
    ombudsman_cases: tuple[UUID, ...] = ()
    calendar_version: int = 0  # of the calendar with which its dates were last computed as a whole

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED_STATES

    @property
    def awaits_notice(self) -> bool:
        """Decided, but it is not known yet that the notice left: until then the term is not met (Awb 9:12, 2:19)."""
        return self.state is CaseState.DECIDED and self.notice_sent_on is None

    @property
    def reachable_accused(self) -> tuple[Accused, ...]:
        """Everybody complained about to whom a copy and an offer can be sent."""
        return tuple(each for each in self.accused if each.reachable)

    @property
    def involvement(self) -> Involvement:
        return Involvement(self.accused, self.involved, self.team_manager_id, self.handler_id, self.body_conduct)

    @property
    def took_part(self) -> frozenset[str]:
        """Who handled this case or decided on it: none of them follows it up with the ombudsman (C8)."""
        drafters = [draft.submitted_by for draft in self.drafts] + [draft.returned_by for draft in self.drafts]
        decided_by = self.decision.decided_by if self.decision else None
        return frozenset(each for each in (self.handler_id, decided_by, *drafters) if each)

    def sent_on(self, code: str, *recipients: str) -> tuple[date, ...]:
        """The days on which messages with this code are known to have left."""
        wanted = (each for each in self.sendings if each.code == code)
        return tuple(each.sent_on for each in wanted if not recipients or each.recipient in recipients)

    def was_heard(self, side: Side) -> bool:
        """A hearing with this side was held (Awb 9:10(1))."""
        return self.hearing is not None and any(side in session.sides for session in self.hearing.sessions)

    def is_overdue(self, today: date) -> bool:
        """The date in force has passed, and the case is open or its notice has not left yet."""
        return self.due_on is not None and self.due_on < today and (self.is_open or self.awaits_notice)

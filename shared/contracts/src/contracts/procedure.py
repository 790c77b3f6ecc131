"""What procedure tells: every step of a case, and whom must be written to."""

from datetime import date
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from contracts.event import Door, Event, Fact
from contracts.intake import Address
from contracts.letters import Letter
from contracts.letters.said import ContactPerson
from words.cases import CaseState, Outcome
from words.clocks import AdjournmentReason, ClockStatus, TermsReason
from words.handling import ConclusionKind, FormalReason, Judgement, ResolutionKind, WaiverGround
from words.messages import FileKind, RecipientKind
from words.people import ContactKind, OfficialRole, Side

NormCode = Annotated[str, Field(pattern=r"^N(0[1-9]|1\d|2[0-2])$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class CaseFact(Fact):
    """Which case, and the state it is in after the step."""

    complaint_id: UUID
    reference: str
    state: CaseState


class TermsSetData(CaseFact):
    """All dates of a case at this moment. A date that does not run is absent. `dueOn` is the date now in force."""

    received_on: date
    clock_status: ClockStatus
    ack_due_on: date | None = None
    refusal_due_on: date | None = None
    decide_due_on: date | None = None
    extended_due_on: date | None = None
    due_on: date | None = None
    ombudsman_until: date | None = None
    ombudsman_until_provisional: bool = False
    notice_sent_on: date | None = None
    closed_on: date | None = None
    article: str  # the basis of `dueOn`, such as "Awb 9:11(1)"
    reason: TermsReason
    decree_missing_for: tuple[int, ...] = ()  # years whose equated days are not loaded: dates may still move


class TermsSet(Event):
    """The dates of a case were set or changed. Published at opening and at every change."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.terms-set.v1"] = "nl.wederhoor.complaints.terms-set.v1"
    data: TermsSetData


class TriageStarted(Event):
    """T2: the coordinator looks at it."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.triage-started.v1"] = "nl.wederhoor.complaints.triage-started.v1"
    data: CaseFact


class AccusedNamedData(CaseFact):
    """The team only: never who (decision D4)."""

    team: str | None = None
    theme: str | None = None
    body_conduct: bool


class AccusedNamed(Event):
    """T2a: it is known about which team, or that it is conduct of the body itself (Awb 9:7(2))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.accused-named.v1"] = "nl.wederhoor.complaints.accused-named.v1"
    data: AccusedNamedData


class TeamManagerAssignedData(CaseFact):
    team: str | None = None
    contact_due_on: date
    escalate_on: date


class TeamManagerAssigned(Event):
    """T5: a team manager will talk with the complainant."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.team-manager-assigned.v1"] = (
        "nl.wederhoor.complaints.team-manager-assigned.v1"
    )
    data: TeamManagerAssignedData


class ConversationRecordedData(CaseFact):
    kind: ContactKind
    reached: bool
    held_on: date


class ConversationRecorded(Event):
    """T6: the team manager tried to reach, or spoke with, the complainant."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.conversation-recorded.v1"] = (
        "nl.wederhoor.complaints.conversation-recorded.v1"
    )
    data: ConversationRecordedData


class ResolvedInformallyData(CaseFact):
    resolution_kind: ResolutionKind
    resolved_on: date


class ResolvedInformally(Event):
    """T7: the complainant is satisfied and agreed (Awb 9:5)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.resolved-informally.v1"] = "nl.wederhoor.complaints.resolved-informally.v1"
    data: ResolvedInformallyData


class FormalProcedureStartedData(CaseFact):
    reason: FormalReason
    started_on: date


class FormalProcedureStarted(Event):
    """T8, T9: no agreement, or no talk possible."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.formal-procedure-started.v1"] = (
        "nl.wederhoor.complaints.formal-procedure-started.v1"
    )
    data: FormalProcedureStartedData


class HandlerAppointedData(CaseFact):
    appointed_on: date


class HandlerAppointed(Event):
    """T10: an official who was not involved handles the case (Awb 9:7)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.handler-appointed.v1"] = "nl.wederhoor.complaints.handler-appointed.v1"
    data: HandlerAppointedData


class ExplanationRecordedData(CaseFact):
    side: Side
    recorded_on: date


class ExplanationRecorded(Event):
    """T11: one side told its story."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.explanation-recorded.v1"] = "nl.wederhoor.complaints.explanation-recorded.v1"
    data: ExplanationRecordedData


class HearingOfferedData(CaseFact):
    offered_on: date
    reply_due_on: date


class HearingOffered(Event):
    """T12: both sides are offered a hearing (Awb 9:10(1))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.hearing-offered.v1"] = "nl.wederhoor.complaints.hearing-offered.v1"
    data: HearingOfferedData


class HearingHeldData(CaseFact):
    sides: tuple[Side, ...]
    held_on: date


class HearingHeld(Event):
    """T13: a hearing was held and its report made (Awb 9:10(3))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.hearing-held.v1"] = "nl.wederhoor.complaints.hearing-held.v1"
    data: HearingHeldData


class HearingWaivedData(CaseFact):
    side: Side
    ground: WaiverGround
    waived_on: date


class HearingWaived(Event):
    """T13: one side is not heard, and why (Awb 9:10(2))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.hearing-waived.v1"] = "nl.wederhoor.complaints.hearing-waived.v1"
    data: HearingWaivedData


class DraftSubmitted(Event):
    """T16: the handler's draft is with the decision maker."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.draft-submitted.v1"] = "nl.wederhoor.complaints.draft-submitted.v1"
    data: CaseFact


class DraftReturned(Event):
    """T17: the decision maker sent the draft back."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.draft-returned.v1"] = "nl.wederhoor.complaints.draft-returned.v1"
    data: CaseFact


class ElementOutcome(Fact):
    norms: tuple[NormCode, ...]
    judgement: Judgement


class DecidedData(CaseFact):
    """The judgement per element and derived for the case; never the text."""

    outcome: Outcome
    elements: tuple[ElementOutcome, ...]
    conclusions: tuple[ConclusionKind, ...]
    decided_on: date
    due_on: date | None = None
    advised_otherwise: bool = False  # the judgement differs from the committee's advice (Awb 9:16)


class Decided(Event):
    """T18: the reasoned judgement (Awb 9:12)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.decided.v1"] = "nl.wederhoor.complaints.decided.v1"
    data: DecidedData


class AdjournedData(CaseFact):
    previous_due_on: date
    new_due_on: date
    reason: AdjournmentReason
    late: bool  # after the date that was in force had passed


class Adjourned(Event):
    """T19: at most four weeks more, once (Awb 9:11(2))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.adjourned.v1"] = "nl.wederhoor.complaints.adjourned.v1"
    data: AdjournedData


class TermExceededData(CaseFact):
    due_on: date


class TermExceeded(Event):
    """T32: the date in force has passed and the case is still open."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.term-exceeded.v1"] = "nl.wederhoor.complaints.term-exceeded.v1"
    data: TermExceededData


class Recipient(Fact):
    """Whom to write to. The complainant's address is known from `complaint-files.submitted`, an official's from
    `officials.recorded`; an accused who is no official brings name and address."""

    kind: RecipientKind
    official_id: str | None = None
    name: str | None = None
    address: Address | None = None


class Enclosure(Fact):
    """A document of the file that goes along; fetched from procedure by its id and checked against its hash."""

    document_id: UUID
    version: int
    name: str
    media_type: str
    sha256: Sha256
    size: int


class LetterDueData(Fact):
    """`complaintId` and `reference` are those of the file that `file` names. `linkedComplaintId` is the complaint that
    an ombudsman case or recommendation comes from: who may not know of it, does not see this either."""

    complaint_id: UUID
    reference: str
    file: FileKind = FileKind.COMPLAINT
    linked_complaint_id: UUID | None = None
    recipients: tuple[Recipient, ...]
    contact: ContactPerson
    letter: Letter
    enclosures: tuple[Enclosure, ...] = ()


class LetterDue(Event):
    """Somebody must be written to; everything the letter says is in it."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.case-letters.due.v1"] = "nl.wederhoor.case-letters.due.v1"
    data: LetterDueData


class OfficialRecordedData(Fact):
    official_id: str
    name: str
    email: str
    phone: str | None = None
    team: str | None = None
    roles: tuple[OfficialRole, ...]
    active: bool = True


class OfficialRecorded(Event):
    """An official of the directory came, changed or left. The subject is the official, not a case."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.officials.recorded.v1"] = "nl.wederhoor.officials.recorded.v1"
    data: OfficialRecordedData


class AccessChangedData(Fact):
    """Every official who may not see the complaint (C1-C11); the lists replace those before. With `restrictedTo` only
    those officials may see it (C9)."""

    complaint_id: UUID
    shut_out: tuple[str, ...]
    restricted_to: tuple[str, ...] | None = None


class AccessChanged(Event):
    """Intake and notifications answer 404 to these officials."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.case-access.changed.v1"] = "nl.wederhoor.case-access.changed.v1"
    data: AccessChangedData


EVENTS: tuple[type[Event], ...] = (
    TermsSet,
    TriageStarted,
    AccusedNamed,
    TeamManagerAssigned,
    ConversationRecorded,
    ResolvedInformally,
    FormalProcedureStarted,
    HandlerAppointed,
    ExplanationRecorded,
    HearingOffered,
    HearingHeld,
    HearingWaived,
    DraftSubmitted,
    DraftReturned,
    Decided,
    Adjourned,
    TermExceeded,
    LetterDue,
    OfficialRecorded,
    AccessChanged,
)

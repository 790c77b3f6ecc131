"""What procedure tells of the ombudsman and of recommendations, from whatever source they come (R30-R34, R37)."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.procedure import NormCode
from contracts.vocabulary import (
    OmbudsmanClosing,
    OmbudsmanGround,
    OmbudsmanState,
    RecommendationKind,
    RecommendationSource,
    RecommendationState,
    Ruling,
)


class OmbudsmanFact(Fact):
    """Which case of the ombudsman, and its state after the step. Without a complaint: an investigation of his own
    accord (Awb 9:26)."""

    ombudsman_case_id: UUID
    complaint_id: UUID | None = None
    reference: str | None = None
    state: OmbudsmanState


class OpenedData(OmbudsmanFact):
    ground: OmbudsmanGround | None = None
    received_on: date


class Opened(Event):
    """O1: the ombudsman let know that somebody turned to him, or that he investigates."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.opened.v1"] = "nl.wederhoor.ombudsman-cases.opened.v1"
    data: OpenedData


class InterventionRequestedData(OmbudsmanFact):
    reply_due_on: date


class InterventionRequested(Event):
    """O2: the ombudsman asks for quick action."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.intervention-requested.v1"] = (
        "nl.wederhoor.ombudsman-cases.intervention-requested.v1"
    )
    data: InterventionRequestedData


class InformationRequestedData(OmbudsmanFact):
    requested_on: date
    reply_due_on: date  # the date in his letter (Awb 9:31(3))


class InformationRequested(Event):
    """O3: the ombudsman asks questions (Awb 9:31)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.information-requested.v1"] = (
        "nl.wederhoor.ombudsman-cases.information-requested.v1"
    )
    data: InformationRequestedData


class FindingsReceivedData(OmbudsmanFact):
    received_on: date
    reply_due_on: date


class FindingsReceived(Event):
    """O4: his findings, to react to (Awb 9:35)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.findings-received.v1"] = (
        "nl.wederhoor.ombudsman-cases.findings-received.v1"
    )
    data: FindingsReceivedData


class RepliedData(OmbudsmanFact):
    requested_on: date
    reply_due_on: date
    replied_on: date


class Replied(Event):
    """What he asked in O2, O3 or O4 was answered (Awb 9:31, 9:35); never the answer."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.replied.v1"] = "nl.wederhoor.ombudsman-cases.replied.v1"
    data: RepliedData


class ReportReceivedData(OmbudsmanFact):
    ruling: Ruling
    breached_norms: tuple[NormCode, ...]
    recommendations: int
    received_on: date


class ReportReceived(Event):
    """O5: his report with the ruling (Awb 9:36)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.report-received.v1"] = "nl.wederhoor.ombudsman-cases.report-received.v1"
    data: ReportReceivedData


class ClosedData(OmbudsmanFact):
    reason: OmbudsmanClosing
    ruling: Ruling
    closed_on: date


class Closed(Event):
    """O6, O9: ended without a ruling, or with every recommendation carried out or declined."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.closed.v1"] = "nl.wederhoor.ombudsman-cases.closed.v1"
    data: ClosedData


class RecommendationFact(Fact):
    recommendation_id: UUID
    source: RecommendationSource
    kind: RecommendationKind
    state: RecommendationState
    complaint_id: UUID | None = None
    ombudsman_case_id: UUID | None = None


class RecordedData(RecommendationFact):
    recorded_on: date
    response_due_on: date | None = None


class Recorded(Event):
    """A recommendation was made to the municipality."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.recorded.v1"] = "nl.wederhoor.recommendations.recorded.v1"
    data: RecordedData


class AnsweredData(RecommendationFact):
    answered_on: date
    due_on: date | None = None  # by when it will be carried out; absent when declined


class Answered(Event):
    """O7: accepted with a plan, or declined with reasons (Awb 9:36(4))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.answered.v1"] = "nl.wederhoor.recommendations.answered.v1"
    data: AnsweredData


class ProgressedData(RecommendationFact):
    progressed_on: date
    due_on: date | None = None


class Progressed(Event):
    """O8: it is being carried out, or its plan changed."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.progressed.v1"] = "nl.wederhoor.recommendations.progressed.v1"
    data: ProgressedData


class ImplementedData(RecommendationFact):
    implemented_on: date
    due_on: date | None = None


class Implemented(Event):
    """O8: carried out, and verified by somebody else than its owner (R34)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.implemented.v1"] = "nl.wederhoor.recommendations.implemented.v1"
    data: ImplementedData


EVENTS: tuple[type[Event], ...] = (
    Opened,
    InterventionRequested,
    InformationRequested,
    FindingsReceived,
    Replied,
    ReportReceived,
    Closed,
    Recorded,
    Answered,
    Progressed,
    Implemented,
)

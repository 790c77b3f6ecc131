"""What procedure publishes about ombudsman cases (R30-R32); their results are in `recommendations`."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.procedure.case import NormCode
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, OmbudsmanState, Ruling


class OmbudsmanFact(Fact):
    """Which ombudsman case, and its state after the step. Without a complaint: an investigation of the ombudsman's own
    accord (Awb 9:26)."""

    ombudsman_case_id: UUID
    complaint_id: UUID | None = None
    reference: str | None = None
    state: OmbudsmanState


class OpenedData(OmbudsmanFact):
    ground: OmbudsmanGround | None = None
    received_on: date


class Opened(Event):
    """O1: the ombudsman announced a complainant's request, or an investigation of their own accord."""

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
    reply_due_on: date  # the date in the ombudsman's letter (Awb 9:31(3))


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
    """O4: the ombudsman's findings, to which we may respond (Awb 9:35)."""

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
    """The municipality answered what the ombudsman asked in O2, O3 or O4 (Awb 9:31, 9:35); never the answer itself."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.ombudsman-cases.replied.v1"] = "nl.wederhoor.ombudsman-cases.replied.v1"
    data: RepliedData


class ReportReceivedData(OmbudsmanFact):
    ruling: Ruling
    breached_norms: tuple[NormCode, ...]
    recommendations: int
    received_on: date


class ReportReceived(Event):
    """O5: the ombudsman's report with the ruling (Awb 9:36)."""

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

"""What procedure tells of a case of the ombudsman (R30-R32); what came of it is in `recommendations`."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.procedure.case import NormCode
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, OmbudsmanState, Ruling


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

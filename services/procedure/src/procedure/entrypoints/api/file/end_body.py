"""The parts of a file that say how it ended otherwise than by a judgement, and how it went on afterwards."""

from datetime import date
from uuid import UUID

from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.file.case_body import (
    AddressAnswer,
    DecisionAnswer,
    HearingAnswer,
    ResolutionAnswer,
    WaiverAnswer,
)


class RefusalAnswer(Answer):
    ground: str
    reason: str
    decided_on: date
    decided_by: str
    earlier_case: str | None
    late_reason: str | None


class ReceiverAnswer(Answer):
    name: str
    address: AddressAnswer | None


class ForwardingAnswer(Answer):
    to: ReceiverAnswer
    reason: str
    forwarded_on: date
    forwarded_by: str


class ReclassificationAnswer(Answer):
    kind: str
    rule: int
    reason: str
    to: ReceiverAnswer | None
    reference_there: str | None
    done_on: date
    done_by: str
    part: str | None


class SignalAnswer(Answer):
    reason: str
    text: str
    noted_on: date
    noted_by: str


class WithdrawalAnswer(Answer):
    way: str
    withdrawn_on: date
    reason: str | None
    recorded_by: str


class EarlierEndAnswer(Answer):
    state: str
    outcome: str | None
    closed_on: date | None
    notice_sent_on: date | None
    ombudsman_until: date | None
    resolution: ResolutionAnswer | None
    decision: DecisionAnswer | None
    refusal: RefusalAnswer | None
    forwarding: ForwardingAnswer | None
    reclassification: ReclassificationAnswer | None
    signal: SignalAnswer | None
    hearing: HearingAnswer | None
    waivers: tuple[WaiverAnswer, ...]


class ReopeningAnswer(Answer):
    reason: str
    text: str
    reopened_on: date
    reopened_by: str
    ended: EarlierEndAnswer
    ombudsman_case_id: UUID | None

"""T21 to T26 over HTTP: the ways in which a complaint ends without a judgement or an agreement."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.endings.forward import Forward, forward
from procedure.application.endings.note_signal import NoteSignal, note_signal
from procedure.application.endings.propose_refusal import ProposeRefusal, propose_refusal
from procedure.application.endings.reclassify import Reclassify, reclassify
from procedure.application.endings.refuse import Refuse, refuse
from procedure.application.endings.split import Split, split
from procedure.application.endings.withdraw import Withdraw, withdraw
from procedure.domain.case import Case
from procedure.domain.endings.forwarding import Receiver
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Line, RequestBody, Text
from words.endings import NotHandledGround, ReclassifiedKind, SignalReason, WithdrawalWay

router = APIRouter(tags=["other ends"])


class ReceiverBody(RequestBody):
    """Who gets the message; with an address the letter goes out by itself (M20)."""

    name: Line
    address: AddressBody | None = None

    def to_domain(self) -> Receiver:
        return Receiver(self.name, self.address.to_domain() if self.address else None)


class RefusalBody(RequestBody):
    """`earlierCase` is the number under which it was handled, for ALREADY_HANDLED. `lateReason` is needed after the
    four weeks of Awb 9:8(3)."""

    ground: NotHandledGround
    reason: Text
    earlier_case: Line | None = None
    late_reason: Text | None = None


class ForwardingBody(RequestBody):
    to: ReceiverBody
    reason: Text


class ReclassificationBody(RequestBody):
    """`rule` is the question of the classification rule (R40) that hit, 1 to 7."""

    kind: ReclassifiedKind
    rule: Annotated[int, Field(ge=1, le=7)]
    reason: Text
    to: ReceiverBody | None = None
    reference_there: Line | None = None

    def values(self) -> dict[str, object]:
        """What the commands take."""
        return {
            "kind": self.kind,
            "rule": self.rule,
            "reason": self.reason,
            "to": self.to.to_domain() if self.to else None,
            "reference_there": self.reference_there,
        }


class SplitBody(ReclassificationBody):
    """`part` is the part of the complaint that is something else, in words."""

    part: Text


class SignalBody(RequestBody):
    reason: SignalReason
    text: Text


class WithdrawalBody(RequestBody):
    """`satisfied` is asked of everybody who withdraws: who is, agreed (T7)."""

    way: WithdrawalWay
    withdrawn_on: date
    reason: Text | None = None
    satisfied: bool


@router.put("/v1/cases/{caseId}/refusal-proposal", response_model=StepAnswer)
async def put_refusal_proposal(doing: Setter, body: RefusalBody) -> JSONResponse:
    """T21 without mandate: propose to the decision maker not to handle it."""
    command = ProposeRefusal(**vars(doing.on), **vars(body))
    return await doing.put(lambda work: propose_refusal(command, work))


@router.put("/v1/cases/{caseId}/refusal", response_model=StepAnswer)
async def put_refusal(doing: Setter, body: RefusalBody) -> JSONResponse:
    """T21: do not handle it (Awb 9:8)."""
    command = Refuse(**vars(doing.on), **vars(body))
    return await doing.put(lambda work: refuse(command, work, doing.parts.municipality))


@router.put("/v1/cases/{caseId}/forwarding", response_model=StepAnswer)
async def put_forwarding(doing: Setter, body: ForwardingBody) -> JSONResponse:
    """T22: send it on to the body whose conduct it is (Awb 2:3(1))."""
    command = Forward(**vars(doing.on), to=body.to.to_domain(), reason=body.reason)
    return await doing.put(lambda work: forward(command, work))


@router.put("/v1/cases/{caseId}/reclassification", response_model=StepAnswer)
async def put_reclassification(doing: Setter, body: ReclassificationBody) -> JSONResponse:
    """T23: it is something else."""
    command = Reclassify(**vars(doing.on), **body.values())  # type: ignore[arg-type]
    return await doing.put(lambda work: reclassify(command, work))


@router.post("/v1/cases/{caseId}/splits", status_code=201, response_model=StepAnswer)
async def post_split(doing: Editor, body: SplitBody) -> JSONResponse:
    """T24: a part is something else; the complaint stays."""
    command = Split(**vars(doing.on), **body.values(), part=body.part)  # type: ignore[arg-type]
    return await doing.post(body, lambda work: split(command, work), _splits)


@router.put("/v1/cases/{caseId}/signal", response_model=StepAnswer)
async def put_signal(doing: Setter, body: SignalBody) -> JSONResponse:
    """T25: register it as a signal, and tell the team."""
    command = NoteSignal(**vars(doing.on), reason=body.reason, text=body.text)
    return await doing.put(lambda work: note_signal(command, work))


@router.put("/v1/cases/{caseId}/withdrawal", response_model=StepAnswer)
async def put_withdrawal(doing: Setter, body: WithdrawalBody) -> JSONResponse:
    """T26: the complainant withdrew."""
    command = Withdraw(**vars(doing.on), **vars(body))
    return await doing.put(lambda work: withdraw(command, work))


def _splits(case: Case) -> object:
    return len(case.ending.splits)

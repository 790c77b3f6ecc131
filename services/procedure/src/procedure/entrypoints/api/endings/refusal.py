"""T21 over HTTP: a complaint is not handled."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.endings.propose_refusal import ProposeRefusal, propose_refusal
from procedure.application.endings.refuse import Refuse, refuse
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, Line, RequestBody, Text
from words.endings import NotHandledGround

router = APIRouter(tags=["endings"])


class RefusalBody(RequestBody):
    """`earlierCase` is the number of the case that dealt with it, for ALREADY_HANDLED. `lateReason` is required after
    the four weeks of Awb 9:8(3)."""

    ground: NotHandledGround
    reason: Text
    earlier_case: Line | None = None
    late_reason: Text | None = None


class RefusalAnswer(Answer):
    ground: str
    reason: str
    decided_on: date
    decided_by: str
    earlier_case: str | None
    late_reason: str | None


@router.put("/v1/cases/{caseId}/refusal-proposal", response_model=StepAnswer)
async def put_refusal_proposal(doing: Setter, body: RefusalBody) -> JSONResponse:
    """T21 without mandate: propose to the decision maker not to handle the complaint."""
    command = ProposeRefusal(**vars(doing.on), **vars(body))
    return await doing.put(lambda work: propose_refusal(command, work))


@router.put("/v1/cases/{caseId}/refusal", response_model=StepAnswer)
async def put_refusal(doing: Setter, body: RefusalBody) -> JSONResponse:
    """T21: do not handle the complaint (Awb 9:8)."""
    command = Refuse(**vars(doing.on), **vars(body))
    return await doing.put(lambda work: refuse(command, work, doing.parts.municipality))

"""T14 and T15 over HTTP: the advice of the committee."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.investigation.give_advice import GiveAdvice, give_advice
from procedure.application.investigation.request_advice import RequestAdvice, request_advice
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from procedure.entrypoints.api.judgement.reasoning import ReasoningAnswer, ReasoningBody

router = APIRouter(tags=["investigation"])


class AdviceBody(RequestBody):
    """`documentId` is the report of findings with the advice, in the documents of the case (Awb 9:15(4))."""

    reasoning: ReasoningBody
    recommendations: Annotated[tuple[Text, ...], Field(max_length=20)] = ()
    document_id: UUID
    given_on: date


class CommitteeAnswer(Answer):
    flagged_on: date
    decide_due_on: date | None
    told_on: date | None
    requested_on: date | None


class AdviceAnswer(Answer):
    reasoning: ReasoningAnswer
    outcome: str
    recommendations: tuple[str, ...]
    document_id: UUID
    given_on: date
    given_by: str


@router.put("/v1/cases/{caseId}/advice-request", response_model=StepAnswer)
async def put_advice_request(doing: Setter) -> JSONResponse:
    """T14: ask the committee for advice."""
    command = RequestAdvice(**vars(doing.on))
    return await doing.put(lambda work: request_advice(command, work))


@router.put("/v1/cases/{caseId}/advice", response_model=StepAnswer)
async def put_advice(doing: Setter, body: AdviceBody) -> JSONResponse:
    """T15: the committee advises."""
    command = GiveAdvice(
        **vars(doing.on),
        reasoning=body.reasoning.to_domain(),
        recommendations=body.recommendations,
        document_id=body.document_id,
        given_on=body.given_on,
    )
    return await doing.put(lambda work: give_advice(command, work))

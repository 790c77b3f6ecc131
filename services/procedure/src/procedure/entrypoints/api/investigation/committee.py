"""T14, T15 and T20 over HTTP: the committee's advice, and consent with a later date."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.clocks.ask_consent import AskConsent, ask_consent
from procedure.application.clocks.postpone import Postpone, postpone
from procedure.application.investigation.give_advice import GiveAdvice, give_advice
from procedure.application.investigation.request_advice import RequestAdvice, request_advice
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import RequestBody, Text
from procedure.entrypoints.api.judgement.judgement import ReasoningBody

router = APIRouter(tags=["committee and consent"])


class AdviceBody(RequestBody):
    """`documentId` is the report of findings with the advice, in the documents of the case (Awb 9:15(4))."""

    reasoning: ReasoningBody
    recommendations: Annotated[tuple[Text, ...], Field(max_length=20)] = ()
    document_id: UUID
    given_on: date


class ConsentRequestBody(RequestBody):
    """`reason` is what the complainant will read."""

    proposed_due_on: date
    reason: Text


class PostponementBody(RequestBody):
    """`documentId` is the written consent, in the documents of the case (Awb 9:11(3))."""

    new_due_on: date
    consented_on: date
    document_id: UUID


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


@router.post("/v1/cases/{caseId}/consent-requests", status_code=201, response_model=StepAnswer)
async def post_consent_request(doing: Editor, body: ConsentRequestBody) -> JSONResponse:
    """T20, first half: ask the complainant to agree with a later date (M15)."""
    command = AskConsent(**vars(doing.on), proposed_due_on=body.proposed_due_on, reason=body.reason)
    return await doing.post(body, lambda work: ask_consent(command, work), _requests)


@router.post("/v1/cases/{caseId}/postponements", status_code=201, response_model=StepAnswer)
async def post_postponement(doing: Editor, body: PostponementBody) -> JSONResponse:
    """T20: the complainant agreed in writing."""
    command = Postpone(
        **vars(doing.on), new_due_on=body.new_due_on, consented_on=body.consented_on, document_id=body.document_id
    )
    return await doing.post(body, lambda work: postpone(command, work), _postponements)


def _requests(case: Case) -> object:
    return len(case.clocks.consent_requests)


def _postponements(case: Case) -> object:
    return len(case.clocks.postponements)

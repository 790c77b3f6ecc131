"""T20 over HTTP: a later date with the consent of the complainant."""

from datetime import date
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.clocks.ask_consent import AskConsent, ask_consent
from procedure.application.clocks.postpone import Postpone, postpone
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text

router = APIRouter(tags=["clocks"])


class ConsentRequestBody(RequestBody):
    """`reason` is what the complainant will read."""

    proposed_due_on: date
    reason: Text


class PostponementBody(RequestBody):
    """`documentId` is the written consent, in the documents of the case (Awb 9:11(3))."""

    new_due_on: date
    consented_on: date
    document_id: UUID


class ConsentRequestAnswer(Answer):
    proposed_due_on: date
    reason: str
    requested_on: date
    requested_by: str


class PostponementAnswer(Answer):
    previous_due_on: date
    new_due_on: date
    consented_on: date
    document_id: UUID
    recorded_on: date
    recorded_by: str


@router.post("/v1/cases/{caseId}/consent-requests", status_code=201, response_model=StepAnswer)
async def post_consent_request(doing: Editor, body: ConsentRequestBody) -> JSONResponse:
    """T20, first half: ask the complainant to agree to a later date (M15)."""
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

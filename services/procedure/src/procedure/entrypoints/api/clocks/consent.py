"""T20 over HTTP: a later date with the consent of the complainant."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.clocks.ask_consent import AskConsent, ask_consent
from procedure.application.clocks.postpone import Postpone, postpone
from procedure.domain.case import Case
from procedure.domain.clocks.consent import GivenConsent
from procedure.entrypoints.api.edge import Editor, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text

router = APIRouter(tags=["clocks"])


class ConsentRequestBody(RequestBody):
    """`reason` is what the complainant will read."""

    proposed_due_on: date
    reason: Text


class GivenConsentBody(RequestBody):
    """`documentId` is the written consent, in the documents of the case; `person` is needed when several people
    complain."""

    person: UUID | None = None
    consented_on: date
    document_id: UUID


class PostponementBody(RequestBody):
    """Every complainant agrees for themselves (Awb 9:11(3))."""

    new_due_on: date
    consents: Annotated[tuple[GivenConsentBody, ...], Field(min_length=1, max_length=50)]


class ConsentRequestAnswer(Answer):
    proposed_due_on: date
    reason: str
    requested_on: date
    requested_by: str


class GivenConsentAnswer(Answer):
    person: UUID | None
    consented_on: date
    document_id: UUID


class PostponementAnswer(Answer):
    previous_due_on: date
    new_due_on: date
    consented_on: date
    document_id: UUID
    recorded_on: date
    recorded_by: str
    consents: tuple[GivenConsentAnswer, ...]


@router.post("/v1/cases/{caseId}/consent-requests", status_code=201, response_model=StepAnswer)
async def post_consent_request(doing: Editor, body: ConsentRequestBody) -> JSONResponse:
    """T20, first half: ask the complainant to agree to a later date (M15)."""
    command = AskConsent(**vars(doing.on), proposed_due_on=body.proposed_due_on, reason=body.reason)
    return await doing.post(body, lambda work: ask_consent(command, work), _requests)


@router.post("/v1/cases/{caseId}/postponements", status_code=201, response_model=StepAnswer)
async def post_postponement(doing: Editor, body: PostponementBody) -> JSONResponse:
    """T20: every complainant agreed in writing."""
    consents = tuple(GivenConsent(each.person, each.consented_on, each.document_id) for each in body.consents)
    command = Postpone(**vars(doing.on), new_due_on=body.new_due_on, consents=consents)
    return await doing.post(body, lambda work: postpone(command, work), _postponements)


def _requests(case: Case) -> object:
    return len(case.clocks.consent_requests)


def _postponements(case: Case) -> object:
    return len(case.clocks.postponements)

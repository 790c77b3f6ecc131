"""T16 and T17 over HTTP: the draft, and its return."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.judgement.return_draft import ReturnDraft, return_draft
from procedure.application.judgement.submit_draft import SubmitDraft, submit_draft
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from procedure.entrypoints.api.judgement.reasoning import ReasoningAnswer, ReasoningBody

router = APIRouter(tags=["judgement"])


class ReturnBody(RequestBody):
    reason: Text


class DraftAnswer(Answer):
    number: int
    reasoning: ReasoningAnswer
    submitted_on: date
    submitted_by: str
    returned_on: date | None
    returned_by: str | None
    return_reason: str | None


@router.post("/v1/cases/{caseId}/drafts", status_code=201, response_model=StepAnswer)
async def post_draft(doing: Editor, body: ReasoningBody) -> JSONResponse:
    """T16: submit the draft judgement. `id` is its number."""
    command = SubmitDraft(**vars(doing.on), reasoning=body.to_domain())
    return await doing.post(body, lambda work: submit_draft(command, work), _draft_number)


@router.post("/v1/cases/{caseId}/drafts/return", status_code=201, response_model=StepAnswer)
async def post_return(doing: Editor, body: ReturnBody) -> JSONResponse:
    """T17: send the last draft back. `id` is its number."""
    command = ReturnDraft(**vars(doing.on), reason=body.reason)
    return await doing.post(body, lambda work: return_draft(command, work), _draft_number)


def _draft_number(case: Case) -> object:
    return case.judgement.drafts[-1].number

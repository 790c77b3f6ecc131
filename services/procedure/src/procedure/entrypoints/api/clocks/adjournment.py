"""T19 over HTTP: four weeks more, once."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.clocks.adjourn import Adjourn, adjourn
from procedure.entrypoints.api.edge import Editor, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.clocks import AdjournmentReason

router = APIRouter(tags=["clocks"])


class AdjournmentBody(RequestBody):
    """`text` is the reason as both sides will read it. Without `newDueOn` the latest date allowed."""

    reason: AdjournmentReason
    text: Text
    new_due_on: date | None = None


class AdjournmentAnswer(Answer):
    previous_due_on: date
    new_due_on: date
    reason: str
    text: str
    late: bool
    adjourned_on: date
    adjourned_by: str


@router.post("/v1/cases/{caseId}/adjournments", status_code=201, response_model=StepAnswer)
async def post_adjournment(doing: Editor, body: AdjournmentBody) -> JSONResponse:
    """T19: take at most four weeks more, once (Awb 9:11(2))."""
    command = Adjourn(**vars(doing.on), reason=body.reason, text=body.text, new_due_on=body.new_due_on)
    return await doing.post(body, lambda work: adjourn(command, work))

"""T3 and T4 over HTTP: missing items are asked for, and come in."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.triage.ask_completion import AskCompletion, ask_completion
from procedure.application.triage.end_completion import EndCompletion, end_completion
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.submissions import MissingItem

router = APIRouter(tags=["triage"])


Items = Annotated[tuple[MissingItem, ...], Field(max_length=7)]


class CompletionRequestBody(RequestBody):
    """`explanation` is printed in the letter."""

    items: Annotated[tuple[MissingItem, ...], Field(min_length=1, max_length=7)]
    explanation: Text | None = None


class CompletionBody(RequestBody):
    """What came in, and what is no longer needed; together everything that was asked for."""

    received: Items = ()
    waived: Items = ()
    received_on: date
    note: Text | None = None


class CompletionAnswer(Answer):
    items: tuple[str, ...]
    requested_on: date
    reply_due_on: date
    requested_by: str
    explanation: str | None
    ended_on: date | None
    received: tuple[str, ...]
    waived: tuple[str, ...]
    note: str | None


@router.post("/v1/cases/{caseId}/completion-requests", status_code=201, response_model=StepAnswer)
async def post_completion_request(doing: Editor, body: CompletionRequestBody) -> JSONResponse:
    """T3: ask for the missing items. The term runs on."""
    command = AskCompletion(**vars(doing.on), items=tuple(dict.fromkeys(body.items)), explanation=body.explanation)
    return await doing.post(body, lambda work: ask_completion(command, work), _number)


@router.put("/v1/cases/{caseId}/completion", response_model=StepAnswer)
async def put_completion(doing: Setter, body: CompletionBody) -> JSONResponse:
    """T4: the missing items came in, or are no longer needed."""
    command = EndCompletion(
        **vars(doing.on), received=body.received, waived=body.waived, received_on=body.received_on, note=body.note
    )
    return await doing.put(lambda work: end_completion(command, work))


def _number(case: Case) -> object:
    return len(case.triage.completions)

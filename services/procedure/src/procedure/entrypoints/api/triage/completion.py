"""T3, T4 and what goes before them over HTTP: completion, putting in writing, a wrong route."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.triage.ask_completion import AskCompletion, ask_completion
from procedure.application.triage.correct_route import CorrectRoute, correct_route
from procedure.application.triage.end_completion import EndCompletion, end_completion
from procedure.application.triage.put_in_writing import PutInWriting, put_in_writing
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import RequestBody, Text
from words.submissions import MissingItem

router = APIRouter(tags=["completion"])

Items = Annotated[tuple[MissingItem, ...], Field(max_length=7)]


class CompletionRequestBody(RequestBody):
    """`explanation` is printed in the letter."""

    items: Annotated[tuple[MissingItem, ...], Field(min_length=1, max_length=7)]
    explanation: Text | None = None


class CompletionBody(RequestBody):
    """What came in, and what is done without; together everything that was asked for."""

    received: Items = ()
    waived: Items = ()
    received_on: date
    note: Text | None = None


class WritingBody(RequestBody):
    """The day on which the writing was received."""

    received_on: date


class RouteBody(RequestBody):
    """The day on which it reached whoever handles complaints."""

    forwarded_on: date


@router.post("/v1/cases/{caseId}/completion-requests", status_code=201, response_model=StepAnswer)
async def post_completion_request(doing: Editor, body: CompletionRequestBody) -> JSONResponse:
    """T3: ask for what is missing. The term runs on."""
    command = AskCompletion(**vars(doing.on), items=tuple(dict.fromkeys(body.items)), explanation=body.explanation)
    return await doing.post(body, lambda work: ask_completion(command, work), _number)


@router.put("/v1/cases/{caseId}/completion", response_model=StepAnswer)
async def put_completion(doing: Setter, body: CompletionBody) -> JSONResponse:
    """T4: what was missing came in, or is done without."""
    command = EndCompletion(
        **vars(doing.on), received=body.received, waived=body.waived, received_on=body.received_on, note=body.note
    )
    return await doing.put(lambda work: end_completion(command, work))


@router.put("/v1/cases/{caseId}/writing", response_model=StepAnswer)
async def put_writing(doing: Setter, body: WritingBody) -> JSONResponse:
    """An oral complaint was put in writing, which starts the clocks (Awb 9:4(1))."""
    command = PutInWriting(**vars(doing.on), received_on=body.received_on)
    return await doing.put(lambda work: put_in_writing(command, work, doing.parts.municipality))


@router.put("/v1/cases/{caseId}/route-correction", response_model=StepAnswer)
async def put_route_correction(doing: Setter, body: RouteBody) -> JSONResponse:
    """It came by e-mail, which is not designated: the sender is told, and told at once his term starts at the internal
    forwarding (Awb 2:24)."""
    command = CorrectRoute(**vars(doing.on), forwarded_on=body.forwarded_on)
    return await doing.put(lambda work: correct_route(command, work))


def _number(case: Case) -> object:
    return len(case.triage.completions)

"""T3 and T4 over HTTP: missing items are asked for, and come in."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.triage.ask_completion import AskCompletion, ask_completion
from procedure.application.triage.end_completion import EndCompletion, end_completion
from procedure.domain.case import Case
from procedure.domain.triage.completion import Received
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Answer, Line, RequestBody, Text
from procedure.entrypoints.api.file.people import AddressAnswer
from words.submissions import MissingItem

router = APIRouter(tags=["triage"])


Items = Annotated[tuple[MissingItem, ...], Field(max_length=7)]


class AddressReceived(RequestBody):
    """From now on the address of the complainant."""

    item: Literal[MissingItem.ADDRESS]
    address: AddressBody


class NameReceived(RequestBody):
    """From now on the name of the complainant."""

    item: Literal[MissingItem.NAME]
    name: Line


class DateReceived(RequestBody):
    """`day` is that of the complaint (Awb 9:4(2)(b))."""

    item: Literal[MissingItem.DATE]
    day: date


class ConductReceived(RequestBody):
    """`text` is what the complainant adds about the conduct; it belongs to the complaint (Awb 9:4(2)(c))."""

    item: Literal[MissingItem.CONDUCT]
    text: Text


class SignatureReceived(RequestBody):
    """`documentId` is the signed letter, in the documents of the case; or `text` says how it was confirmed."""

    item: Literal[MissingItem.SIGNATURE]
    document_id: UUID | None = None
    text: Text | None = None


class PaperReceived(RequestBody):
    """`documentId` is the authorisation (Awb 2:1(3)) or the translation (Awb 6:5(3)), in the documents of the case."""

    item: Literal[MissingItem.AUTHORISATION, MissingItem.TRANSLATION]
    document_id: UUID


ReceivedBody = Annotated[
    AddressReceived | NameReceived | DateReceived | ConductReceived | SignatureReceived | PaperReceived,
    Field(discriminator="item"),
]


class CompletionRequestBody(RequestBody):
    """`explanation` is printed in the letter."""

    items: Annotated[tuple[MissingItem, ...], Field(min_length=1, max_length=7)]
    explanation: Text | None = None


class CompletionBody(RequestBody):
    """What came in, and what is no longer needed; together everything that was asked for."""

    received: Annotated[tuple[ReceivedBody, ...], Field(max_length=7)] = ()
    waived: Items = ()
    received_on: date
    note: Text | None = None


class ReceivedAnswer(Answer):
    item: str
    address: AddressAnswer | None
    name: str | None
    day: date | None
    text: str | None
    document_id: UUID | None


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
    contents: tuple[ReceivedAnswer, ...]


@router.post("/v1/cases/{caseId}/completion-requests", status_code=201, response_model=StepAnswer)
async def post_completion_request(doing: Editor, body: CompletionRequestBody) -> JSONResponse:
    """T3: ask for the missing items. The term runs on."""
    command = AskCompletion(**vars(doing.on), items=tuple(dict.fromkeys(body.items)), explanation=body.explanation)
    return await doing.post(body, lambda work: ask_completion(command, work), _number)


@router.put("/v1/cases/{caseId}/completion", response_model=StepAnswer)
async def put_completion(doing: Setter, body: CompletionBody) -> JSONResponse:
    """T4: the missing items came in, or are no longer needed."""
    command = EndCompletion(
        **vars(doing.on),
        received=tuple(map(_received, body.received)),
        waived=body.waived,
        received_on=body.received_on,
        note=body.note,
    )
    return await doing.put(lambda work: end_completion(command, work))


def _received(body: ReceivedBody) -> Received:
    given = body.model_dump(exclude={"address"})
    address = body.address.to_domain() if isinstance(body, AddressReceived) else None
    return Received(**given, address=address)


def _number(case: Case) -> object:
    return len(case.triage.completions)

"""T22 over HTTP: another body handles it."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.endings.forward import Forward, forward
from procedure.domain.endings.forwarding import Receiver
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Answer, Line, RequestBody, Text
from procedure.entrypoints.api.file.people import AddressAnswer

router = APIRouter(tags=["endings"])


class ReceiverBody(RequestBody):
    """Who gets the message; with an address the letter is sent automatically (M20)."""

    name: Line
    address: AddressBody | None = None

    def to_domain(self) -> Receiver:
        return Receiver(self.name, self.address.to_domain() if self.address else None)


class ForwardingBody(RequestBody):
    to: ReceiverBody
    reason: Text


class ReceiverAnswer(Answer):
    name: str
    address: AddressAnswer | None


class ForwardingAnswer(Answer):
    to: ReceiverAnswer
    reason: str
    forwarded_on: date
    forwarded_by: str


@router.put("/v1/cases/{caseId}/forwarding", response_model=StepAnswer)
async def put_forwarding(doing: Setter, body: ForwardingBody) -> JSONResponse:
    """T22: forward it to the body whose conduct it is about (Awb 2:3(1))."""
    command = Forward(**vars(doing.on), to=body.to.to_domain(), reason=body.reason)
    return await doing.put(lambda work: forward(command, work))

"""The print queue: the letters to print, their documents, and the day on which each was posted."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from notifications.application.delivery.post_letter import PostLetter, post_letter
from notifications.application.delivery.read_enclosure import read_enclosure
from notifications.application.ports import BeginWork
from notifications.application.queries import Questions
from notifications.application.visibility import may_see
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import LetterNotFound
from notifications.entrypoints.api.answers import LetterPage, PostingAnswer
from notifications.entrypoints.api.bodies import LetterState, Posting
from notifications.entrypoints.api.enclosures import CONTENT, EnclosureResponse
from servicekit.clock import Now
from servicekit.web.auth import Caller, CallerDep

Limit = Annotated[int, Query(ge=1, le=200)]


class PdfResponse(Response):
    media_type = "application/pdf"


def letters_router(begin: BeginWork, questions: Questions, now: Now) -> APIRouter:
    router = APIRouter(prefix="/v1/letters", tags=["letters"])

    @router.get("")
    async def list_letters(
        caller: CallerDep, state: LetterState = MessageState.QUEUED, cursor: UUID | None = None, limit: Limit = 50
    ) -> LetterPage:
        """List the letters to print, oldest first, or those that were posted."""
        return LetterPage.of(await questions.letters(state, caller.subject, cursor, limit))

    @router.get("/{message_id}/document", response_class=PdfResponse)
    async def read_document(message_id: UUID, caller: CallerDep) -> PdfResponse:
        """Fetch the letter as PDF/UA, ready to print; the address fits a window envelope."""
        document = await _document(questions, message_id, caller)
        return PdfResponse(document, headers={"Content-Disposition": f'inline; filename="{message_id}.pdf"'})

    @router.get("/{message_id}/enclosures/{number}", response_class=EnclosureResponse, responses=CONTENT)
    async def read_enclosed(message_id: UUID, number: int, caller: CallerDep) -> EnclosureResponse:
        """Fetch a document to enclose with the letter; enclose them in the order of the list."""
        await _document(questions, message_id, caller)
        text = await questions.full_text(message_id)
        if text is None:
            raise LetterNotFound(message_id)
        return EnclosureResponse.of(await read_enclosure(questions, text, number))

    @router.post("/{message_id}/posting")
    async def post(message_id: UUID, body: Posting, caller: CallerDep) -> PostingAnswer:
        """Record the day on which the letter was posted. Repeating this is harmless; another day is refused."""
        await _document(questions, message_id, caller)
        async with begin() as work:
            await post_letter(PostLetter(message_id, body.posted_on, caller.subject), work, now())
        return PostingAnswer(message_id=message_id, posted_on=body.posted_on)

    return router


async def _document(questions: Questions, message_id: UUID, caller: Caller) -> bytes:
    found = await questions.letter_document(message_id)
    if found is None or not await may_see(questions, found[0], caller.subject, caller.roles):
        raise LetterNotFound(message_id)
    return found[1]

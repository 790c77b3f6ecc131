"""The delivery log, and the texts for their addressees."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from notifications.application.delivery.read_enclosure import read_enclosure
from notifications.application.queries import Questions
from notifications.application.visibility import may_read_log, read_text
from notifications.domain.errors import ComplaintNotFound, MessageNotFound
from notifications.entrypoints.api.answers import ContentAnswer, MessageAnswer, MessageList
from notifications.entrypoints.api.enclosures import CONTENT, EnclosureResponse
from servicekit.web.auth import CallerDep


def messages_router(questions: Questions) -> APIRouter:
    router = APIRouter(prefix="/v1/messages", tags=["messages"])

    @router.get("")
    async def list_messages(
        complaint_id: Annotated[UUID, Query(alias="complaintId")], caller: CallerDep
    ) -> MessageList:
        """List every message about a complaint, an ombudsman case or a recommendation with its full history, oldest
        first: the delivery log (Awb 2:25)."""
        if not await may_read_log(questions, complaint_id, caller.subject, caller.roles):
            raise ComplaintNotFound(complaint_id)
        items = [MessageAnswer.of(line) for line in await questions.messages_about(complaint_id)]
        return MessageList(items=items, total=len(items))

    @router.get("/{message_id}")
    async def read_message(message_id: UUID, caller: CallerDep) -> MessageAnswer:
        """Read one message with its full history."""
        found = await questions.message(message_id)
        if found is None or not await may_read_log(questions, found.complaint_id, caller.subject, caller.roles):
            raise MessageNotFound(message_id)
        return MessageAnswer.of(found)

    @router.get("/{message_id}/content")
    async def read_content(message_id: UUID, caller: CallerDep) -> ContentAnswer:
        """Read the full text, as its addressee only: a citizen through intake, an official with their own token. A
        message is written when it leaves; until then this answers 404 `text-not-written`."""
        text = await read_text(questions, message_id, caller.subject, caller.roles, client=caller.client)
        return ContentAnswer.of(text)

    @router.get("/{message_id}/enclosures/{number}", response_class=EnclosureResponse, responses=CONTENT)
    async def read_enclosed(message_id: UUID, number: int, caller: CallerDep) -> EnclosureResponse:
        """Fetch an enclosed document, as a reader of the text; available from the moment the message was sent."""
        text = await read_text(questions, message_id, caller.subject, caller.roles, client=caller.client)
        return EnclosureResponse.of(await read_enclosure(questions, text, number))

    return router

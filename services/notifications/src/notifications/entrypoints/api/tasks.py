"""Tasks for a person: messages that could not be sent (Awb 2:11)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from notifications.application.delivery.resolve_failure import ResolveFailure, resolve_failure
from notifications.application.delivery.retry_delivery import RetryDelivery, retry_delivery
from notifications.application.ports import BeginWork
from notifications.application.queries import Questions
from notifications.application.visibility import may_see
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import MessageNotFound
from notifications.entrypoints.api.answers import ResolutionAnswer, RetryAnswer, TaskPage
from notifications.entrypoints.api.bodies import ResolutionRequest
from servicekit.clock import Now
from servicekit.web.auth import Caller, CallerDep


def tasks_router(begin: BeginWork, questions: Questions, now: Now) -> APIRouter:
    router = APIRouter(prefix="/v1/tasks", tags=["tasks"])

    @router.get("")
    async def list_tasks(
        caller: CallerDep, cursor: UUID | None = None, limit: Annotated[int, Query(ge=1, le=200)] = 50
    ) -> TaskPage:
        """List messages that could not be sent and for which there is no other channel, oldest first."""
        return TaskPage.of(await questions.tasks(caller.subject, cursor, limit))

    @router.post("/{message_id}/resolution")
    async def resolve(message_id: UUID, body: ResolutionRequest, caller: CallerDep) -> ResolutionAnswer:
        """Record what was done about the message. Repeating this is harmless."""
        await _refuse_hidden(questions, message_id, caller)
        async with begin() as work:
            await resolve_failure(ResolveFailure(message_id, body.resolution, caller.subject), work, now())
        return ResolutionAnswer(message_id=message_id, resolution=body.resolution)

    @router.post("/{message_id}/retry")
    async def retry(message_id: UUID, caller: CallerDep) -> RetryAnswer:
        """Try again after the cause was fixed, for example a missing document."""
        await _refuse_hidden(questions, message_id, caller)
        async with begin() as work:
            await retry_delivery(RetryDelivery(message_id, caller.subject), work, now())
        return RetryAnswer(message_id=message_id, state=MessageState.PLANNED)

    return router


async def _refuse_hidden(questions: Questions, message_id: UUID, caller: Caller) -> None:
    found = await questions.message(message_id)
    if found is None or not await may_see(questions, found.complaint_id, caller.subject, caller.roles):
        raise MessageNotFound(message_id)

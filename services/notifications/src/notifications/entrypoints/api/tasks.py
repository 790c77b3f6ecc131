"""What a person must do: messages that reached nobody (Awb 2:11)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from notifications.application.ports import BeginWork
from notifications.application.queries import Questions
from notifications.application.resolve_failure import ResolveFailure, resolve_failure
from notifications.application.visibility import may_see
from notifications.domain.errors import MessageNotFound
from notifications.entrypoints.answers import ResolutionAnswer, ResolutionRequest, TaskPage
from servicekit.auth import CallerDep
from servicekit.clock import Now


def tasks_router(begin: BeginWork, questions: Questions, now: Now) -> APIRouter:
    router = APIRouter(prefix="/v1/tasks", tags=["tasks"])

    @router.get("")
    async def list_tasks(
        caller: CallerDep, cursor: UUID | None = None, limit: Annotated[int, Query(ge=1, le=200)] = 50
    ) -> TaskPage:
        """Messages that could not be sent and for which there is no other channel, oldest first."""
        return TaskPage.of(await questions.tasks(caller.subject, cursor, limit))

    @router.post("/{message_id}/resolution")
    async def resolve(message_id: UUID, body: ResolutionRequest, caller: CallerDep) -> ResolutionAnswer:
        """Say what was done about it. Saying it twice is harmless."""
        found = await questions.message(message_id)
        if found is None or not await may_see(questions, found.complaint_id, caller.subject, caller.roles):
            raise MessageNotFound(message_id)
        async with begin() as work:
            await resolve_failure(ResolveFailure(message_id, body.resolution, caller.subject), work, now())
        return ResolutionAnswer(message_id=message_id, resolution=body.resolution)

    return router

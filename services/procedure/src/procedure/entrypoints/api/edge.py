"""How a request becomes a command: who calls, on which case, at which revision, and once."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from random import SystemRandom
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Path, Request, Response
from fastapi.responses import JSONResponse

from procedure.application.audit_log import AuditLog
from procedure.application.municipality import Municipality
from procedure.application.ports import BeginWork, Contents, OnCase, Work
from procedure.application.queries import Worklist
from procedure.domain.case import Case
from procedure.domain.errors import CaseTaken
from procedure.domain.people import Act, Actor
from procedure.domain.vocabulary import ROLES_OF_OFFICIALS, ClockStatus
from procedure.entrypoints.api.fields import Answer, RequestBody
from servicekit.auth import Caller, CallerDep
from servicekit.clock import Now, legal_day
from servicekit.idempotency import IdempotencyKey, StoredAnswer, fingerprint
from servicekit.problems import problem

_TRIES = 12  # evidence of sending comes in bursts of a dozen messages
_LONGEST_PAUSE = 0.2
_chance = SystemRandom()
_HUMAN = {role.value: role for role in ROLES_OF_OFFICIALS}  # C11


@dataclass(frozen=True)
class Parts:
    """What the routes need; main.py puts it in the application's state."""

    begin: BeginWork
    now: Now
    municipality: Municipality
    worklist: Worklist
    audit_log: AuditLog
    contents: Contents
    max_document_bytes: int = 26_214_400


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsDep = Annotated[Parts, Depends(_parts)]


async def storage_away(_request: Request, _error: Exception) -> Response:
    """The answer where the storage of documents does not."""
    return problem(503, "storage-away", "Try again in a moment.", headers={"Retry-After": "5"})


def actor_of(caller: Caller) -> Actor:
    """The official behind a token. Whatever the token says, nobody outside acts as the system itself."""
    return Actor(caller.subject, frozenset(_HUMAN[role] for role in caller.roles if role in _HUMAN))


async def _act(caller: CallerDep, parts: PartsDep) -> Act:
    """Roles come from the token, team and bodies from the directory only."""
    now = parts.now()
    async with parts.begin() as work:
        actor = await work.officials.known(actor_of(caller))
    return Act(actor, now, legal_day(now))


ActDep = Annotated[Act, Depends(_act)]
CaseId = Annotated[UUID, Path(alias="caseId", description="The id of the complaint, which is the id of the case.")]


def _revision(
    if_match: Annotated[
        str,
        Header(
            alias="If-Match",
            pattern=r'^"[1-9]\d{0,8}"$',
            description="The `ETag` of the case, or of the document, as it was read, quotes included.",
        ),
    ],
) -> int:
    return int(if_match.strip('"'))


def _editing(act: ActDep, case_id: CaseId, revision: Annotated[int, Depends(_revision)]) -> OnCase:
    return OnCase(act=act, complaint_id=case_id, revision=revision)


def _adding(act: ActDep, case_id: CaseId) -> OnCase:
    return OnCase(act=act, complaint_id=case_id)


Editing = Annotated[OnCase, Depends(_editing)]
Adding = Annotated[OnCase, Depends(_adding)]


class StepAnswer(Answer):
    """Where the case stands after a step. `id` is that of what was made; `warnings` are codes that a reason covered."""

    complaint_id: UUID
    reference: str
    state: str
    revision: int
    clock_status: ClockStatus
    due_on: str | None
    id: str | None = None
    warnings: tuple[str, ...] = ()


def _step_answer(case: Case, made: str | None) -> StepAnswer:
    return StepAnswer(
        complaint_id=case.complaint_id,
        reference=case.reference,
        state=case.state.value,
        revision=case.revision,
        clock_status=case.clock_status,
        due_on=case.due_on.isoformat() if case.due_on else None,
        id=made,
        warnings=case.handler_warnings,
    )


@dataclass(frozen=True)
class Doing:
    """Carries out a step in one transaction and answers with the case. Evidence of a message that comes in at the
    same moment is no reason to refuse: then it is tried again."""

    parts: Parts
    on: OnCase
    scope: str
    key: str | None

    async def put(self, step: Callable[[Work], Awaitable[Case]]) -> JSONResponse:
        """A step that, repeated, is refused by its revision."""
        return await self._retried(lambda: self._once(200, "", lambda work: _stepped(work, step, None)))

    async def post(
        self, body: RequestBody, step: Callable[[Work], Awaitable[Case]], made: Callable[[Case], object] | None
    ) -> JSONResponse:
        """A step that makes something; repeated under the same key it gives the first answer."""
        print_ = fingerprint(body.model_dump(mode="json"))
        return await self._retried(lambda: self._once(201, print_, lambda work: _stepped(work, step, made)))

    async def file(self, given: dict[str, str], step: Callable[[Work], Awaitable[Answer]]) -> JSONResponse:
        """Something that is stored beside the case, with an answer of its own that says its revision."""
        return await self._retried(lambda: self._once(201, fingerprint(given), step))

    async def _retried(self, once: Callable[[], Awaitable[JSONResponse]]) -> JSONResponse:
        for number in range(1, _TRIES):
            try:
                return await once()
            except CaseTaken:
                await asyncio.sleep(_chance.uniform(0, min(0.01 * 2**number, _LONGEST_PAUSE)))
        return await once()

    async def _once(self, status: int, print_: str, step: Callable[[Work], Awaitable[Answer]]) -> JSONResponse:
        async with self.parts.begin() as work:
            if earlier := await work.requests.earlier(self.scope, self.key, print_):
                (await work.cases.get(self.on.complaint_id)).refuse_shut_out(self.on.act.actor)
                return _answered(earlier)
            stored = StoredAnswer(status, (await step(work)).model_dump(mode="json", by_alias=True))
            await work.requests.remember(self.scope, self.key, print_, stored, self.on.act.at)
        return _answered(stored)


async def _stepped(
    work: Work, step: Callable[[Work], Awaitable[Case]], made: Callable[[Case], object] | None
) -> StepAnswer:
    case = await step(work)
    await work.settle()
    return _step_answer(case, str(made(case)) if made else None)


def _answered(stored: StoredAnswer) -> JSONResponse:
    return JSONResponse(stored.answer, stored.status, headers={"ETag": f'"{stored.answer["revision"]}"'})


def scope_of(request: Request, caller: Caller) -> str:
    """Whose key it is, and for which request."""
    return f"{caller.subject} {request.method} {request.url.path}"


def _editor(on: Editing, parts: PartsDep, request: Request, caller: CallerDep, key: IdempotencyKey = None) -> Doing:
    return Doing(parts, on, scope_of(request, caller), key)


def _adder(on: Adding, parts: PartsDep, request: Request, caller: CallerDep, key: IdempotencyKey = None) -> Doing:
    return Doing(parts, on, scope_of(request, caller), key)


def _setter(on: Editing, parts: PartsDep, request: Request, caller: CallerDep) -> Doing:
    return Doing(parts, on, scope_of(request, caller), None)


Setter = Annotated[Doing, Depends(_setter)]
Editor = Annotated[Doing, Depends(_editor)]
Adder = Annotated[Doing, Depends(_adder)]

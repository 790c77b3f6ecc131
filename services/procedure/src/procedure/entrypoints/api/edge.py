"""How a request becomes a command: who calls, on which case, at which revision, and only once."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Path, Request, Response

from procedure.application.audit.audit_log import AuditLog
from procedure.application.judgement.document_decision import Chancery
from procedure.application.judgement.press import Press
from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import BeginWork, Contents, OnCase, Work
from procedure.application.track.queries import TrackLists
from procedure.application.worklists.worklist import Worklist
from procedure.domain.case import Case
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Official
from procedure.entrypoints.api.carrying import Carrying, Steps, scope_of
from procedure.entrypoints.api.fields import Answer
from servicekit.clock import Now, legal_day
from servicekit.web.auth import CallerDep
from servicekit.web.idempotency import IdempotencyKey, StoredAnswer
from servicekit.web.problems import problem
from words.clocks import ClockStatus
from words.people import Role


@dataclass(frozen=True)
class Parts:
    """What the routes need; main.py puts it in the application's state."""

    begin: BeginWork
    now: Now
    municipality: Municipality
    worklist: Worklist
    audit_log: AuditLog
    contents: Contents
    track_lists: TrackLists
    press: Press
    max_document_bytes: int = 26_214_400

    @property
    def chancery(self) -> Chancery:
        return Chancery(self.press, self.contents, self.municipality)


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsDep = Annotated[Parts, Depends(_parts)]


async def storage_away(_request: Request, _error: Exception) -> Response:
    """The answer when the storage of documents does not respond."""
    return problem(503, "storage-away", "Try again in a moment.", headers={"Retry-After": "5"})


async def press_away(_request: Request, _error: Exception) -> Response:
    """The answer when no decision document could be made; nothing is decided then."""
    return problem(503, "document-not-made", "Try again in a moment.", headers={"Retry-After": "5"})


async def roles_in_directory(request: Request, official_id: str) -> frozenset[Role] | None:
    """The one look at the directory in a request. It keeps the entry, and for whom the official stands in, for the act
    that follows."""
    parts = _parts(request)
    async with parts.begin() as work:
        official = await work.officials.at_work(official_id)
        request.state.substitution = await work.officials.substitution(official_id, legal_day(parts.now()))
    request.state.official = official
    return official.roles if official else None


def _act(request: Request, caller: CallerDep, parts: PartsDep) -> Act:
    """An official in the roles that the token and the directory both give, with the team and bodies of the directory
    only. Nobody acts as the system itself, because the directory gives that role to nobody (C11)."""
    official: Official = request.state.official
    now = parts.now()
    actor = official.acting(frozenset(map(Role, caller.roles)), request.state.substitution)
    return Act(actor, now, legal_day(now))


ActDep = Annotated[Act, Depends(_act)]
CaseId = Annotated[UUID, Path(alias="caseId", description="The id of the complaint, which is the id of the case.")]


def _revision(
    if_match: Annotated[
        str,
        Header(
            alias="If-Match",
            pattern=r'^"[1-9]\d{0,8}"$',
            description="The `ETag` of the case, document or list, as you read it, quotes included.",
        ),
    ],
) -> int:
    return int(if_match.strip('"'))


Revision = Annotated[int, Depends(_revision)]


def _editing(act: ActDep, case_id: CaseId, revision: Revision) -> OnCase:
    return OnCase(act=act, complaint_id=case_id, revision=revision)


def _adding(act: ActDep, case_id: CaseId) -> OnCase:
    return OnCase(act=act, complaint_id=case_id)


Editing = Annotated[OnCase, Depends(_editing)]
Adding = Annotated[OnCase, Depends(_adding)]


class StepAnswer(Answer):
    """The case after a step. `id` is that of what was created; `warnings` are codes that a reason covered."""

    complaint_id: UUID
    reference: str
    state: str
    revision: int
    clock_status: ClockStatus
    due_on: str | None
    id: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Doing(Steps[Case]):
    """Carries out a step and answers with the case."""

    parts: Parts
    on: OnCase
    scope: str
    key: str | None

    @property
    def _carried(self) -> Carrying:
        return Carrying(self.parts.begin, self.scope, self.key, self.on.act.at, self._refuse_shut_out)

    async def _refuse_shut_out(self, work: Work, _earlier: StoredAnswer) -> None:
        (await work.cases.get(self.on.complaint_id)).refuse_shut_out(self.on.act.actor)

    def _answer(self, file: Case, made: str | None) -> StepAnswer:
        return StepAnswer(
            complaint_id=file.complaint_id,
            reference=file.reference,
            state=file.state.value,
            revision=file.revision,
            clock_status=file.clocks.clock_status,
            due_on=file.clocks.due_on.isoformat() if file.clocks.due_on else None,
            id=made,
            warnings=file.investigation.handler_warnings,
        )


def _editor(on: Editing, parts: PartsDep, request: Request, caller: CallerDep, key: IdempotencyKey = None) -> Doing:
    return Doing(parts, on, scope_of(request, caller), key)


def _adder(on: Adding, parts: PartsDep, request: Request, caller: CallerDep, key: IdempotencyKey = None) -> Doing:
    return Doing(parts, on, scope_of(request, caller), key)


def _setter(on: Editing, parts: PartsDep, request: Request, caller: CallerDep) -> Doing:
    return Doing(parts, on, scope_of(request, caller), None)


Setter = Annotated[Doing, Depends(_setter)]
Editor = Annotated[Doing, Depends(_editor)]
Adder = Annotated[Doing, Depends(_adder)]

"""Lists of files to be destroyed, over HTTP."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.responses import JSONResponse

from procedure.application.ports import Work
from procedure.application.retention.judge_destruction import (
    Approve,
    OnList,
    Reject,
    TakeOff,
    approve,
    reject,
    take_off,
)
from procedure.application.retention.propose_destruction import ProposeDestruction, propose_destruction
from procedure.domain.organisation.actor import Act
from procedure.domain.retention.destruction import DestructionList, ListState, TakenOff
from procedure.entrypoints.api.cursors import Cursor, Limit, cursor_of, parts_of, wrong_cursor
from procedure.entrypoints.api.edge import ActDep, CaseId, Parts, PartsDep, Revision
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from servicekit.ids import new_id
from servicekit.web.idempotency import IdempotencyKey, StoredAnswer, fingerprint
from words.cases import RetentionResult

router = APIRouter(tags=["retention"])


ListId = Annotated[UUID, Path(alias="listId")]


class ReasonBody(RequestBody):
    reason: Text


class ListedCaseAnswer(Answer):
    """A file on the list. With `destroyedAt` this is its certificate: `digest` is the hash of its content."""

    complaint_id: UUID
    reference: str
    result: RetentionResult
    closed_on: date
    action_on: date
    taken_off: TakenOff | None
    taken_off_by: str | None
    taken_off_because: str | None
    destroyed_at: datetime | None
    digest: str | None
    audit_entries: int | None


class ListSummary(Answer):
    list_id: UUID
    revision: int
    state: ListState
    made_at: datetime
    made_by: str
    judged_at: datetime | None
    judged_by: str | None
    rejected_because: str | None
    done_at: datetime | None


class ListAnswer(ListSummary):
    """The list with those of its files that the caller may know of, the earliest term first."""

    cases: tuple[ListedCaseAnswer, ...]


class ListsAnswer(Answer):
    """Newest first."""

    items: list[ListSummary]
    next: str | None


@router.get("/v1/destruction-lists")
async def get_lists(parts: PartsDep, cursor: Cursor = None, limit: Limit = 50) -> ListsAnswer:
    """Every list, in any state."""
    async with parts.begin() as work:
        found = await work.destructions.newest(_before(cursor), limit + 1)
    shown = [ListSummary.model_validate(each) for each in found[:limit]]
    return ListsAnswer(items=shown, next=cursor_of(shown[-1].list_id) if len(found) > limit else None)


@router.get("/v1/destruction-lists/{listId}")
async def get_list(act: ActDep, parts: PartsDep, list_id: ListId, response: Response) -> ListAnswer:
    """A list, and once it is done the certificate of what was destroyed. Send its `ETag` to change or judge it."""
    async with parts.begin() as work:
        found = await work.destructions.look(list_id)
        answer = await _answer(found, act, work)
    response.headers["ETag"] = f'"{found.revision}"'
    return answer


@router.post("/v1/destruction-lists", status_code=201, response_model=ListAnswer)
async def post_list(act: ActDep, parts: PartsDep, request: Request, key: IdempotencyKey = None) -> JSONResponse:
    """Propose every closed file whose term has passed: at most 500, the earliest term first."""
    scope, print_ = f"{act.actor.official_id} POST {request.url.path}", fingerprint({})
    async with parts.begin() as work:
        stored = await work.requests.earlier(scope, key, print_)
        if stored is None:
            made = await propose_destruction(ProposeDestruction(act=act, list_id=new_id()), work)
            answer = (await _answer(made, act, work)).model_dump(mode="json", by_alias=True)
            stored = StoredAnswer(201, answer)
            await work.requests.remember(scope, key, print_, stored, act.at)
    return JSONResponse(stored.answer, stored.status, headers={"ETag": f'"{stored.answer["revision"]}"'})


def _on(act: ActDep, list_id: ListId, revision: Revision) -> OnList:
    return OnList(act=act, list_id=list_id, revision=revision)


ToJudge = Annotated[OnList, Depends(_on)]


@router.put("/v1/destruction-lists/{listId}/cases/{caseId}/removal")
async def put_removal(
    on: ToJudge, parts: PartsDep, case_id: CaseId, body: ReasonBody, response: Response
) -> ListAnswer:
    """Take a file off the list: it stays for now."""
    command = TakeOff(**vars(on), complaint_id=case_id, reason=body.reason)
    return await _changed(parts, on.act, lambda work: take_off(command, work), response)


@router.put("/v1/destruction-lists/{listId}/approval")
async def put_approval(on: ToJudge, parts: PartsDep, response: Response) -> ListAnswer:
    """Approve the list; not by an official who put it together. It cannot be undone."""
    return await _changed(parts, on.act, lambda work: approve(Approve(**vars(on)), work), response)


@router.put("/v1/destruction-lists/{listId}/rejection")
async def put_rejection(on: ToJudge, parts: PartsDep, body: ReasonBody, response: Response) -> ListAnswer:
    """Nothing on the list is destroyed."""
    command = Reject(**vars(on), reason=body.reason)
    return await _changed(parts, on.act, lambda work: reject(command, work), response)


async def _changed(
    parts: Parts, act: Act, change: Callable[[Work], Awaitable[DestructionList]], response: Response
) -> ListAnswer:
    async with parts.begin() as work:
        changed = await change(work)
        answer = await _answer(changed, act, work)
    response.headers["ETag"] = f'"{changed.revision}"'
    return answer


async def _answer(listed: DestructionList, act: Act, work: Work) -> ListAnswer:
    """Leaves out cases that are closed to this official."""
    hidden = await work.destructions.closed_to(act.actor.official_id, [each.complaint_id for each in listed.cases])
    shown = [each for each in listed.cases if each.complaint_id not in hidden]
    summary = ListSummary.model_validate(listed).model_dump(by_alias=False)
    return ListAnswer(**summary, cases=tuple(ListedCaseAnswer.model_validate(each) for each in shown))


def _before(cursor: str | None) -> UUID | None:
    if cursor is None:
        return None
    try:
        return UUID(parts_of(cursor, 1)[0])
    except ValueError:
        raise wrong_cursor() from None

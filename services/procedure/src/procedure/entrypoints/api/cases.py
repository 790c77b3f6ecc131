"""Reading over HTTP: worklists, a case, its terms."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from procedure.application.ports import OnCase
from procedure.application.queries import Position, WorklistPage, WorklistQuestion
from procedure.application.read_case import ReadCase, read_case
from procedure.domain.case import Case
from procedure.domain.sight import Sight
from procedure.domain.vocabulary import CaseState, Role
from procedure.entrypoints.api.case_view import CaseAnswer, case_answer
from procedure.entrypoints.api.cursors import Cursor, Limit, cursor_of, parts_of, wrong_cursor
from procedure.entrypoints.api.edge import ActDep, Adding, Parts, PartsDep
from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.terms_view import TermsAnswer, terms_answer
from servicekit.errors import Forbidden

router = APIRouter(tags=["cases"])

WORKLISTS = (
    Role.COORDINATOR,
    Role.DECISION_MAKER,
    Role.HANDLER,
    Role.TEAM_MANAGER,
    Role.AUDITOR,
    Role.MANAGEMENT,
    Role.MAYOR_OVERSIGHT,
)


class ItemAnswer(Answer):
    complaint_id: UUID
    reference: str
    state: CaseState
    team: str | None
    theme: str | None
    received_on: date
    due_on: date | None
    overdue: bool
    outcome: str | None
    informal_contact_due_on: date | None
    informal_escalate_on: date | None
    team_manager_id: str | None
    handler_id: str | None


class PageAnswer(Answer):
    """`count` is exact, unless `countIsCapped`: then there are more. `next` is the cursor of the following page."""

    items: list[ItemAnswer]
    count: int
    count_is_capped: bool
    next: str | None


class WorklistNotYours(Forbidden):
    code = "worklist-not-yours"

    def __init__(self) -> None:
        super().__init__("You do not have this role, or it has no worklist.")


@router.get("/v1/cases")
async def get_cases(
    act: ActDep,
    parts: PartsDep,
    state: Annotated[list[CaseState], Query(max_length=20)] = [],  # noqa: B006 - FastAPI copies defaults
    overdue: bool | None = None,
    role: Annotated[Role | None, Query(description="Whose worklist, for who has several roles.")] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> PageAnswer:
    """The worklist of the caller, by due date. Without `state`: what is still to be done."""
    mine = [each for each in WORKLISTS if each in act.actor.roles and role in {None, each}]
    if not mine:
        raise WorklistNotYours
    question = WorklistQuestion(
        official_id=act.actor.official_id,
        role=mine[0],
        today=act.today,
        states=tuple(state),
        overdue=overdue,
        after=_position(cursor),
        limit=limit,
    )
    return _page(await parts.worklist.page(question))


@router.get("/v1/cases/{caseId}")
async def get_case(on: Adding, parts: PartsDep, response: Response) -> CaseAnswer:
    """As much of the case as the caller may see. The `ETag` is what an edit must bring as `If-Match`."""
    case, sight = await _read(on, parts, "case")
    response.headers["ETag"] = f'"{case.revision}"'
    return case_answer(case, sight, on.act.actor, on.act.today)


@router.get("/v1/cases/{caseId}/terms")
async def get_terms(on: Adding, parts: PartsDep) -> TermsAnswer:
    """Every date, and why it is what it is."""
    case, _ = await _read(on, parts, "terms")
    return terms_answer(case, on.act.today)


async def _read(on: OnCase, parts: Parts, part: str) -> tuple[Case, Sight]:
    async with parts.begin() as work:
        return await read_case(ReadCase(act=on.act, complaint_id=on.complaint_id, part=part), work)


def _page(page: WorklistPage) -> PageAnswer:
    following = cursor_of(page.next.worklist_on, page.next.complaint_id) if page.next else None
    items = [ItemAnswer.model_validate(item) for item in page.items]
    return PageAnswer(items=items, count=page.count, count_is_capped=page.count_is_capped, next=following)


def _position(cursor: str | None) -> Position | None:
    if cursor is None:
        return None
    day, case_id = parts_of(cursor, 2)
    try:
        return Position(date.fromisoformat(day), UUID(case_id))
    except ValueError:
        raise wrong_cursor() from None

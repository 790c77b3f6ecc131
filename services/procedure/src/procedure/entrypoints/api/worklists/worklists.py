"""Worklists over HTTP: a page, a search, and the counts."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from procedure.application.worklists.worklist import (
    COORDINATING,
    OVERSIGHT,
    CaseFilter,
    Count,
    Position,
    WorklistPage,
    WorklistQuestion,
)
from procedure.domain.organisation.actor import Act, Actor
from procedure.entrypoints.api.cursors import cursor_of, parts_of, wrong_cursor
from procedure.entrypoints.api.edge import ActDep, Parts, PartsDep
from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.worklists.filters import ListQuery, SearchBody
from servicekit.errors import Forbidden
from words.cases import CaseState
from words.people import CasePart, Role, VacancyCause
from words.submissions import Channel

router = APIRouter(tags=["worklists"])

WORKLISTS = (
    Role.COORDINATOR,
    Role.COUNCIL_CLERK,
    Role.DECISION_MAKER,
    Role.COMMITTEE_MEMBER,
    Role.HANDLER,
    Role.TEAM_MANAGER,
    Role.AUDITOR,
    Role.MANAGEMENT,
    Role.MAYOR_OVERSIGHT,
)


class VacancyAnswer(Answer):
    """Which part nobody has, and why."""

    part: CasePart
    cause: VacancyCause


class ItemAnswer(Answer):
    complaint_id: UUID
    reference: str
    state: CaseState
    team: str | None
    theme: str | None
    channel: Channel
    received_on: date
    due_on: date | None
    overdue: bool
    outcome: str | None
    informal_contact_due_on: date | None
    informal_escalate_on: date | None
    team_manager_id: str | None
    handler_id: str | None
    vacancy: VacancyAnswer | None


class PageAnswer(Answer):
    """`count` is exact, unless `countIsCapped`: then it is a lower limit. `next` is the cursor of the next page.
    `bounded`: the filter was so broad that not every case was looked at for this page. It may then be short, or empty,
    while there is more: `next` continues where it stopped. `units`: the teams to which `ownUnit` limited the list; null
    without `ownUnit`, or when the caller steers no known team and the list covers the whole municipality."""

    items: list[ItemAnswer]
    count: int
    count_is_capped: bool
    bounded: bool
    units: tuple[str, ...] | None
    next: str | None


class CountAnswer(Answer):
    """Exact, unless `countIsCapped`: then it is a lower limit."""

    count: int
    count_is_capped: bool


class StateCountAnswer(CountAnswer):
    state: CaseState


class CountsAnswer(Answer):
    """Each number is the `count` of the list with that filter. This week: from today until Sunday. `units` as for a
    list."""

    role: Role
    units: tuple[str, ...] | None
    states: list[StateCountAnswer]
    overdue: CountAnswer
    due_this_week: CountAnswer


class WorklistNotYours(Forbidden):
    code = "worklist-not-yours"

    def __init__(self) -> None:
        super().__init__("You do not have this role, or it has no worklist.")


class FilterNotYours(Forbidden):
    """An official who may not see officials and words could discover them by filtering."""

    code = "filter-not-yours"

    def __init__(self) -> None:
        super().__init__("In this role a list shows no officials and no words, so you cannot filter by them.")


class FilterForCoordinators(Forbidden):
    """Who is in charge is for those to know who can appoint another."""

    code = "filter-not-yours"

    def __init__(self) -> None:
        super().__init__("Only a coordinator can list the cases that have nobody in charge.")


@router.get("/v1/cases")
async def get_cases(act: ActDep, parts: PartsDep, asked: Annotated[ListQuery, Query()]) -> PageAnswer:
    """The worklist of the caller, by legal date."""
    filter_ = CaseFilter(**asked.asked())
    if asked.saved_filter:
        async with parts.begin() as work:
            filter_ = (await work.saved_filters.get(act.actor.official_id, asked.saved_filter)).filter
    return await _page(act, parts, filter_, asked)


@router.post("/v1/cases/_search")
async def search_cases(act: ActDep, parts: PartsDep, body: SearchBody) -> PageAnswer:
    """Reads only: the worklist of the caller, with words. The words are not stored anywhere."""
    return await _page(act, parts, body.to_filter(), body)


@router.get("/v1/worklist-counts")
async def get_worklist_counts(
    act: ActDep,
    parts: PartsDep,
    role: Annotated[Role | None, Query(description="Whose worklist, if you have several roles.")] = None,
    own_unit: Annotated[bool, Query(alias="ownUnit", description="Only the teams that you steer.")] = False,
) -> CountsAnswer:
    """How much work there is: per state, overdue, and due this week."""
    acting = _acting(act.actor, role)
    units = await _units(act, parts) if own_unit else None
    counts = await parts.worklist.counts(act.actor, acting, act.today, units)
    return CountsAnswer(
        role=acting,
        units=_in_order(units),
        states=[StateCountAnswer(state=state, **_count(count)) for state, count in counts.states.items()],
        overdue=CountAnswer(**_count(counts.overdue)),
        due_this_week=CountAnswer(**_count(counts.due_this_week)),
    )


def _acting(actor: Actor, role: Role | None) -> Role:
    mine = [each for each in WORKLISTS if each in actor.roles and role in {None, each}]
    if not mine:
        raise WorklistNotYours
    return mine[0]


async def _page(act: Act, parts: Parts, filter_: CaseFilter, asked: ListQuery | SearchBody) -> PageAnswer:
    role = _acting(act.actor, filter_.role)
    if role in OVERSIGHT and (filter_.handler_id or filter_.text):
        raise FilterNotYours
    if role not in COORDINATING and filter_.nobody_in_charge is not None:
        raise FilterForCoordinators
    place, units = _position(asked.cursor), await _units(act, parts) if filter_.own_unit else None
    question = WorklistQuestion(
        actor=act.actor, role=role, today=act.today, filter=filter_, units=units, after=place, limit=asked.limit
    )
    return _answer(await parts.worklist.page(question), units)


async def _units(act: Act, parts: Parts) -> frozenset[str] | None:
    """What the directory says now. An official who steers no team, such as a controller, gets the whole
    municipality."""
    async with parts.begin() as work:
        directory = await work.officials.directory()
    return directory.units_of(act.actor.official_id) or None


def _in_order(units: frozenset[str] | None) -> tuple[str, ...] | None:
    return None if units is None else tuple(sorted(units))


def _answer(page: WorklistPage, units: frozenset[str] | None) -> PageAnswer:
    following = cursor_of(page.next.worklist_on, page.next.complaint_id) if page.next else None
    items = [ItemAnswer.model_validate(item) for item in page.items]
    told = {"bounded": page.bounded, "units": _in_order(units), "next": following}
    return PageAnswer(items=items, **_count(page.count), **told)


def _count(count: Count) -> dict[str, int]:
    return {"count": count.count, "count_is_capped": count.is_capped}


def _position(cursor: str | None) -> Position | None:
    """A position in the single order of all lists: it means the same with any filter."""
    if cursor is None:
        return None
    day, case_id = parts_of(cursor, 2)
    try:
        return Position(date.fromisoformat(day), UUID(case_id))
    except ValueError:
        raise wrong_cursor() from None

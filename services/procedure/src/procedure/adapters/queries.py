"""Lists that stay fast at a million cases: each is one walk along an index, a page starts where the last one ended."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from procedure.adapters.tables import cases
from procedure.application.queries import (
    COUNT_CAP,
    Position,
    WorklistItem,
    WorklistPage,
    WorklistQuestion,
)
from procedure.domain.vocabulary import CaseState, Role

_WITHOUT_NAMES = {Role.MANAGEMENT, Role.MAYOR_OVERSIGHT}
_LISTED = (
    cases.c.complaint_id,
    cases.c.reference,
    cases.c.state,
    cases.c.team,
    cases.c.theme,
    cases.c.received_on,
    cases.c.due_on,
    cases.c.outcome,
    cases.c.informal_contact_due_on,
    cases.c.informal_escalate_on,
    cases.c.team_manager_id,
    cases.c.handler_id,
    cases.c.pending,
    cases.c.worklist_on,
)


class SqlWorklist:
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def page(self, question: WorklistQuestion) -> WorklistPage:
        wanted = [*_visible(question), *_asked(question)]
        every = sa.select(sa.literal(1)).select_from(cases).where(*wanted, *_in_states(_states(question)))
        counted = every.limit(COUNT_CAP + 1).subquery()
        async with self._sessions() as session:
            found = [_item(row, question) for row in await session.execute(_rows(question, wanted))]
            count = (await session.execute(sa.select(sa.func.count()).select_from(counted))).scalar_one()
        more = len(found) > question.limit
        items = found[: question.limit]
        return WorklistPage(items, min(count, COUNT_CAP), count > COUNT_CAP, items[-1].position if more else None)


def _rows(question: WorklistQuestion, wanted: list[sa.ColumnElement[bool]]) -> sa.Select[Any]:
    """State by state along its index, then merged: sorting all closed cases to show fifty would not stay fast."""
    states: list[tuple[CaseState, ...]] = [(state,) for state in _states(question)] or [()]
    walks = []
    for state in states:
        walk = sa.select(*_LISTED).where(*wanted, *_in_states(state), *_after(question))
        walk = walk.order_by(cases.c.worklist_on, cases.c.complaint_id).limit(question.limit + 1)
        walks.append(sa.select(walk.subquery()))
    merged = sa.union_all(*walks).subquery()
    return sa.select(merged).order_by(merged.c.worklist_on, merged.c.complaint_id).limit(question.limit + 1)


def _states(question: WorklistQuestion) -> tuple[CaseState, ...]:
    if not question.states and question.role is Role.TEAM_MANAGER:
        return (CaseState.INFORMAL,)
    return tuple(dict.fromkeys(question.states))


def _in_states(states: tuple[CaseState, ...]) -> list[sa.ColumnElement[bool]]:
    return [cases.c.state.in_(states)] if states else []


def _visible(question: WorklistQuestion) -> list[sa.ColumnElement[bool]]:
    """What this official may have in a list in this role; whoever is shut out of a case finds it in none."""
    me = question.official_id
    seen: list[sa.ColumnElement[bool]] = [sa.literal(me) != sa.all_(cases.c.shut_out)]
    match question.role:
        case Role.HANDLER:
            seen.append(cases.c.handler_id == me)
        case Role.TEAM_MANAGER:
            seen.append(cases.c.team_manager_id == me)
        case Role.DECISION_MAKER:
            seen.append(cases.c.state == CaseState.DECISION_PENDING)
            seen.append(cases.c.handler_id.is_distinct_from(me))
            seen.append(cases.c.team_manager_id.is_distinct_from(me))
    return seen


def _asked(question: WorklistQuestion) -> list[sa.ColumnElement[bool]]:
    overdue = True if question.role in _WITHOUT_NAMES else question.overdue
    asked: list[sa.ColumnElement[bool]] = []
    if overdue is not None or not question.states:
        asked.append(cases.c.pending)
    if overdue is not None:
        late = cases.c.worklist_on < question.today
        asked.append(late if overdue else ~late)
    return asked


def _after(question: WorklistQuestion) -> list[sa.ColumnElement[bool]]:
    if question.after is None:
        return []
    place = sa.tuple_(cases.c.worklist_on, cases.c.complaint_id)
    return [place > sa.tuple_(sa.literal(question.after.worklist_on), sa.literal(question.after.complaint_id))]


def _item(row: sa.Row[Any], question: WorklistQuestion) -> WorklistItem:
    named = question.role not in _WITHOUT_NAMES
    return WorklistItem(
        complaint_id=row.complaint_id,
        reference=row.reference,
        state=row.state,
        team=row.team,
        theme=row.theme,
        received_on=row.received_on,
        due_on=row.due_on,
        overdue=row.pending and row.worklist_on < question.today,
        outcome=row.outcome,
        informal_contact_due_on=row.informal_contact_due_on,
        informal_escalate_on=row.informal_escalate_on,
        team_manager_id=row.team_manager_id if named else None,
        handler_id=row.handler_id if named else None,
        position=Position(row.worklist_on, row.complaint_id),
    )

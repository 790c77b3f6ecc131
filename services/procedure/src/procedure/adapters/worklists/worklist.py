"""Lists that stay fast with a million cases: a page is a few walks along an index, from where the last page ended."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from procedure.adapters.walks import Route, route_of
from procedure.adapters.worklists.paging import all_seen, counted, furthest, page_of
from procedure.adapters.worklists.searching import gathered_all, search_of
from procedure.application.worklists.worklist import (
    COORDINATING,
    Count,
    Position,
    WorklistCounts,
    WorklistItem,
    WorklistPage,
    WorklistQuestion,
    to_be_counted,
)
from procedure.domain.organisation.actor import Actor
from words.people import Role


class SqlWorklist:
    """Each answer is one statement, so it needs no transaction around it."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def page(self, question: WorklistQuestion) -> WorklistPage:
        async with self._reading() as session:
            if question.filter.text is None:
                return await _walked_page(session, question, route_of(question))
            search = await search_of(session, question.filter.text)
            if not search.frequent:
                rows = (await session.execute(search.few(question))).all()
                if gathered_all(rows[0].gathered):
                    return _page(_items(rows, question), Count.of(rows[0].found), question.limit)
            return await _walked_page(session, question, route_of(question, search.found(question)))

    async def counts(
        self, actor: Actor, role: Role, today: date, units: frozenset[str] | None = None
    ) -> WorklistCounts:
        asked = to_be_counted(actor, role, today, units)
        routes = [route_of(question) for question in asked.all]
        statements = [each for number, route in enumerate(routes) for each in counted(route, number)]
        counts = [Count.of(0)] * len(routes)
        async with self._reading() as session:
            for row in await session.execute(sa.union_all(*statements)):
                counts[row.number] = counts[row.number].and_(row.found, all_seen(routes[row.number], row.looked_at))
        return asked.answered(counts)

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncSession]:
        async with self._sessions() as session:
            await session.connection(execution_options={"isolation_level": "AUTOCOMMIT"})
            yield session


async def _walked_page(session: AsyncSession, question: WorklistQuestion, route: Route) -> WorklistPage:
    rows = (await session.execute(page_of(route, question.after, question.limit + 1))).all()
    count, items = Count.of(rows[0].found), _items(rows, question)
    if all_seen(route, rows[0].looked_at):
        return _page(items, count, question.limit)
    end = (await session.execute(furthest(route, question.after))).one_or_none()
    at_least = Count(count.count, is_capped=True)
    if end is None:
        return _page(items, at_least, question.limit)
    horizon = Position(end.worklist_on, end.complaint_id)
    sure = [item for item in items if item.position <= horizon]
    if len(sure) > question.limit:
        return _page(sure, at_least, question.limit)
    return WorklistPage(sure, at_least, horizon, bounded=True)


def _page(found: list[WorklistItem], count: Count, limit: int) -> WorklistPage:
    items = found[:limit]
    return WorklistPage(items, count, items[-1].position if len(found) > limit else None)


def _items(rows: Any, question: WorklistQuestion) -> list[WorklistItem]:
    return [_item(row, question) for row in rows if row.complaint_id]


def _item(row: sa.Row[Any], question: WorklistQuestion) -> WorklistItem:
    return WorklistItem(
        complaint_id=row.complaint_id,
        reference=row.reference,
        state=row.state,
        team=row.team,
        theme=row.theme,
        channel=row.channel,
        received_on=row.received_on,
        due_on=row.due_on,
        overdue=row.pending and row.worklist_on < question.today,
        outcome=row.outcome,
        informal_contact_due_on=row.informal_contact_due_on,
        informal_escalate_on=row.informal_escalate_on,
        team_manager_id=row.team_manager_id if question.named else None,
        handler_id=row.handler_id if question.named else None,
        vacancy=row.vacancy if question.role in COORDINATING else None,
        position=Position(row.worklist_on, row.complaint_id),
    )

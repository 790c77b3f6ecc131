"""The lists of ombudsman cases and of recommendations: one walk along an index, page by page."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from procedure.adapters.ombudsman.track_visibility import in_full, visible
from procedure.adapters.tables import cases, ombudsman_cases, recommendations
from procedure.application.track.queries import (
    OmbudsmanItem,
    OmbudsmanQuestion,
    RecommendationItem,
    RecommendationQuestion,
    TrackPage,
    TrackQuestion,
)
from procedure.application.worklists.worklist import COUNT_CAP, Position
from words.ombudsman import Ruling

Wanted = Sequence[sa.ColumnElement[bool]]
_Item = TypeVar("_Item", OmbudsmanItem, RecommendationItem)


class SqlTrackLists:
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def ombudsman_cases(self, question: OmbudsmanQuestion) -> TrackPage[OmbudsmanItem]:
        columns = ombudsman_cases.c
        wanted = _asked(ombudsman_cases, question)
        if question.states:
            wanted.append(columns.state.in_(question.states))
        if question.grounds:
            wanted.append(columns.ground.in_(question.grounds))
        return await self._page(ombudsman_cases, question, wanted, _ombudsman_item)

    async def recommendations(self, question: RecommendationQuestion) -> TrackPage[RecommendationItem]:
        columns = recommendations.c
        wanted = _asked(recommendations, question)
        if question.states:
            wanted.append(columns.state.in_(question.states))
        if question.sources:
            wanted.append(columns.source.in_(question.sources))
        if question.owner_id is not None:
            wanted.append(columns.owner_id == question.owner_id)
        return await self._page(recommendations, question, wanted, _recommendation_item)

    async def _page(
        self,
        table: sa.Table,
        question: TrackQuestion,
        wanted: Wanted,
        item: Callable[[sa.Row[Any], dict[str, Any]], _Item],
    ) -> TrackPage[_Item]:
        joined = table.outerjoin(cases, cases.c.complaint_id == table.c.complaint_id)
        owner = table.c.get("owner_id")
        mine = [*wanted, visible(question.actor, owner)]
        counted = sa.select(sa.literal(1)).select_from(joined).where(*mine).limit(COUNT_CAP + 1).subquery()
        rows = sa.select(table, in_full(question.actor, owner).label("in_full")).select_from(joined)
        rows = rows.where(*mine, *_after(table, question))
        rows = rows.order_by(table.c.worklist_on, table.c.file_id).limit(question.limit + 1)
        async with self._sessions() as session:
            found = [item(row, _common(row, question)) for row in await session.execute(rows)]
            count = (await session.execute(sa.select(sa.func.count()).select_from(counted))).scalar_one()
        items = found[: question.limit]
        following = items[-1].position if len(found) > question.limit else None
        return TrackPage(items, min(count, COUNT_CAP), count > COUNT_CAP, following)


def _asked(table: sa.Table, question: TrackQuestion) -> list[sa.ColumnElement[bool]]:
    asked: list[sa.ColumnElement[bool]] = []
    if question.overdue is not None:
        late = table.c.worklist_on < question.today
        asked.append(late if question.overdue else ~late)
    if question.complaint_id is not None:
        asked.append(table.c.complaint_id == question.complaint_id)
    return asked


def _after(table: sa.Table, question: TrackQuestion) -> list[sa.ColumnElement[bool]]:
    after = question.after
    if after is None:
        return []
    place = sa.tuple_(table.c.worklist_on, table.c.file_id)
    return [place > sa.tuple_(sa.literal(after.worklist_on), sa.literal(after.complaint_id))]


def _common(row: sa.Row[Any], question: TrackQuestion) -> dict[str, Any]:
    return {
        "file_id": row.file_id,
        "reference": row.reference,
        "complaint_id": row.complaint_id if row.in_full else None,
        "complaint_reference": row.complaint_reference if row.in_full else None,
        "received_on": row.received_on,
        "due_on": row.due_on,
        "overdue": row.due_on is not None and row.due_on < question.today,
        "state": row.state,
        "position": Position(row.worklist_on, row.file_id),
    }


def _ombudsman_item(row: sa.Row[Any], common: dict[str, Any]) -> OmbudsmanItem:
    return OmbudsmanItem(
        **common,
        ombudsman=row.ombudsman,
        file_number=row.file_number,
        ground=row.ground,
        ruling=row.report.ruling if row.report else Ruling.NOT_APPLICABLE,
        closed_on=row.closed_on,
    )


def _recommendation_item(row: sa.Row[Any], common: dict[str, Any]) -> RecommendationItem:
    return RecommendationItem(
        **common,
        source=row.source,
        kind=row.advice.kind,
        text=row.advice.text,
        owner_id=row.owner_id,
        implemented_on=row.implemented_on,
        ombudsman_case_id=row.advice.ombudsman_case_id,
    )

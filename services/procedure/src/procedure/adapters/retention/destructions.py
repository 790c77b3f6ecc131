"""Lists of files to be destroyed, as rows that the destroying job can lock one by one."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.access.closed import closed_to
from procedure.adapters.retention.destroying import destroy_file
from procedure.adapters.tables import cases, destruction_cases, destruction_lists, recommendations
from procedure.application.retention.destructions import Destroyed, ToDestroy
from procedure.domain.retention.destruction import DestructionList, ListedCase, ListNotFound, ListState, TakenOff
from procedure.domain.track.step import DONE

_LINES = destruction_cases
_TO_DO = sa.and_(_LINES.c.taken_off.is_(None), _LINES.c.destroyed_at.is_(None))
_LIST = [column.name for column in destruction_lists.c]
_LINE = [column.name for column in _LINES.c if column.name != "list_id"]


class SqlDestructions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lock(self) -> None:
        await self._session.execute(sa.text("lock table destruction_lists in share row exclusive mode"))

    async def candidates(self, today: date, official_id: str, most: int) -> Sequence[ListedCase]:
        listed = sa.exists().where(_LINES.c.complaint_id == cases.c.complaint_id, _TO_DO)
        unfinished = sa.exists().where(
            recommendations.c.complaint_id == cases.c.complaint_id, recommendations.c.state.not_in(DONE)
        )
        names = ("complaint_id", "reference", "closed_on")
        asked = (
            sa.select(
                *(cases.c[name] for name in names),
                cases.c.retention_result.label("result"),
                cases.c.archive_action_on.label("action_on"),
            )
            .where(cases.c.archive_action_on < today, cases.c.closed_on.is_not(None))
            .where(~closed_to(official_id), ~listed, ~unfinished)
            .order_by(cases.c.archive_action_on, cases.c.complaint_id)
            .limit(most)
        )
        return [ListedCase(**row) for row in (await self._session.execute(asked)).mappings()]

    async def add(self, made: DestructionList) -> None:
        await self._session.execute(insert(destruction_lists), _list_row(made))
        rows = [{"list_id": made.list_id, **asdict(each)} for each in made.cases]
        await self._session.execute(insert(_LINES), rows)

    async def get(self, list_id: UUID) -> DestructionList:
        mine = sa.select(destruction_lists.c.list_id).where(destruction_lists.c.list_id == list_id)
        await self._session.execute(mine.with_for_update())
        return await self.look(list_id)

    async def look(self, list_id: UUID) -> DestructionList:
        asked = sa.select(destruction_lists).where(destruction_lists.c.list_id == list_id)
        row = (await self._session.execute(asked)).mappings().one_or_none()
        if row is None:
            raise ListNotFound
        lines = sa.select(*(_LINES.c[name] for name in _LINE)).where(_LINES.c.list_id == list_id)
        lines = lines.order_by(_LINES.c.action_on, _LINES.c.complaint_id)
        found = (await self._session.execute(lines)).mappings()
        return DestructionList(**row, cases=tuple(ListedCase(**line) for line in found))

    async def newest(self, before: UUID | None, most: int) -> Sequence[DestructionList]:
        asked = sa.select(destruction_lists).order_by(destruction_lists.c.list_id.desc()).limit(most)
        if before is not None:
            asked = asked.where(destruction_lists.c.list_id < before)
        return [DestructionList(**row, cases=()) for row in (await self._session.execute(asked)).mappings()]

    async def save(self, changed: DestructionList) -> None:
        mine = destruction_lists.c.list_id == changed.list_id
        await self._session.execute(sa.update(destruction_lists).where(mine).values(_list_row(changed)))
        for each in changed.cases:
            if each.taken_off is not None:
                await self._change(changed.list_id, each.complaint_id, **_taken_off(each))

    async def closed_to(self, official_id: str, complaint_ids: Collection[UUID]) -> frozenset[UUID]:
        among = cases.c.complaint_id == sa.any_(sa.literal(list(complaint_ids), ARRAY(sa.Uuid)))
        asked = sa.select(cases.c.complaint_id).where(among, closed_to(official_id))
        return frozenset(await self._session.scalars(asked))

    async def take_approved(self, most: int) -> Sequence[ToDestroy]:
        asked = (
            sa.select(_LINES.c.list_id, _LINES.c.complaint_id, _LINES.c.reference)
            .join(destruction_lists, destruction_lists.c.list_id == _LINES.c.list_id)
            .where(destruction_lists.c.state == ListState.APPROVED, _TO_DO)
            .order_by(_LINES.c.action_on, _LINES.c.complaint_id)
            .limit(most)
            .with_for_update(of=_LINES, skip_locked=True)
        )
        return [ToDestroy(*row) for row in await self._session.execute(asked)]

    async def destroy(self, complaint_id: UUID, now: datetime) -> Destroyed:
        return await destroy_file(self._session, complaint_id, now)

    async def certify(self, done: ToDestroy, destroyed: Destroyed, now: datetime) -> None:
        facts = {"destroyed_at": now, "digest": destroyed.digest, "audit_entries": destroyed.entries}
        await self._change(done.list_id, done.complaint_id, **facts)

    async def spare(self, kept: ToDestroy) -> None:
        await self._change(kept.list_id, kept.complaint_id, taken_off=TakenOff.NOT_DUE)

    async def close_done(self, now: datetime) -> Sequence[UUID]:
        """Skips a list that another replica is looking at."""
        waits = sa.exists().where(_LINES.c.list_id == destruction_lists.c.list_id, _TO_DO)
        done = sa.select(destruction_lists.c.list_id).where(destruction_lists.c.state == ListState.APPROVED, ~waits)
        free = (await self._session.scalars(done.with_for_update(skip_locked=True))).all()
        closing = sa.update(destruction_lists).where(destruction_lists.c.list_id.in_(free))
        await self._session.execute(closing.values(state=ListState.DONE, done_at=now))
        return free

    async def _change(self, list_id: UUID, complaint_id: UUID, **values: Any) -> None:
        line = sa.and_(_LINES.c.list_id == list_id, _LINES.c.complaint_id == complaint_id)
        await self._session.execute(sa.update(_LINES).where(line).values(values))


def _list_row(made: DestructionList) -> dict[str, Any]:
    return {name: getattr(made, name) for name in _LIST}


def _taken_off(line: ListedCase) -> dict[str, Any]:
    return {name: getattr(line, name) for name in ("taken_off", "taken_off_by", "taken_off_because")}

"""Whole cases by their id, and the audit trail."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.case_rows import CaseRow, case_in, put_into
from procedure.adapters.tables import audit_entries, cases
from procedure.adapters.worklists.case_lists import CHARGED
from procedure.application.audit.auditing import AuditEntry
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound

_CHARGED = sa.literal_column(f"({CHARGED})", sa.Boolean)
RUNNING = (cases.c.pending, cases.c.due_on.is_not(None))


class SqlCases:
    """The cases this unit of work touched: when it ends they are stored and their facts collected."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._held: dict[UUID, tuple[Case, CaseRow]] = {}

    @property
    def seen(self) -> Sequence[Case]:
        """Each once, in the order in which they were loaded."""
        return [case for case, _ in self._held.values()]

    @property
    def stepped(self) -> Sequence[Case]:
        """Those in which an official took a step since they were written down."""
        return [case for case, row in self._held.values() if case.revision != row.revision]

    async def add(self, case: Case) -> None:
        row = CaseRow()
        put_into(row, case)
        self._session.add(row)
        self._held[case.complaint_id] = case, row

    async def get(self, complaint_id: UUID) -> Case:
        if complaint_id in self._held:
            return self._held[complaint_id][0]
        row = await self._session.get(CaseRow, complaint_id)
        if row is None:
            raise CaseNotFound
        return self._hold(row)

    async def knows(self, complaint_id: UUID) -> bool:
        known = sa.select(cases.c.complaint_id).where(cases.c.complaint_id == complaint_id)
        return (await self._session.execute(known)).first() is not None

    async def take(self, complaint_id: UUID) -> Case:
        asked = sa.select(CaseRow).where(cases.c.complaint_id == complaint_id).with_for_update()
        row = (await self._session.scalars(asked)).one_or_none()
        if row is None:
            raise CaseNotFound
        self._session.expunge(row)
        return case_in(row)

    async def take_without_retention(self, most: int) -> Sequence[Case]:
        without = sa.select(CaseRow).where(cases.c.closed_on.is_not(None), cases.c.retention_result.is_(None))
        return await self._taken(without.order_by(cases.c.complaint_id).limit(most))

    async def take_untold(self, most: int) -> Sequence[Case]:
        untold = sa.select(CaseRow).where(cases.c.parties_version == 0).order_by(cases.c.complaint_id)
        return await self._taken(untold.limit(most))

    async def take_watched(self, today: date, most: int) -> Sequence[Case]:
        due = sa.select(CaseRow).where(cases.c.watch_on <= today).order_by(cases.c.watch_on, cases.c.complaint_id)
        return await self._taken(due.limit(most))

    async def take_outdated(self, calendar_version: int, most: int) -> Sequence[Case]:
        outdated = sa.select(CaseRow).where(*RUNNING, cases.c.calendar_version < calendar_version)
        return await self._taken(outdated.order_by(cases.c.calendar_version, cases.c.complaint_id).limit(most))

    async def take_unjudged(self, today: date, most: int) -> Sequence[Case]:
        judged = cases.c.charge_judged_on
        unjudged = sa.select(CaseRow).where(_CHARGED, sa.or_(judged.is_(None), judged < today))
        return await self._taken(unjudged.order_by(judged.nulls_first(), cases.c.complaint_id).limit(most))

    async def doubt_charge(self) -> None:
        await self._session.execute(sa.update(cases).where(_CHARGED).values(charge_judged_on=None))

    async def running(self, after: UUID | None, most: int) -> Sequence[Case]:
        asked = sa.select(CaseRow).where(*RUNNING).order_by(cases.c.complaint_id).limit(most)
        page = await self._session.scalars(asked if after is None else asked.where(cases.c.complaint_id > after))
        found = page.all()
        for row in found:
            self._session.expunge(row)
        return [case_in(row) for row in found]

    async def write_down(self) -> None:
        """Store the changed cases. A concurrent change of the same row shows here."""
        for case, row in self._held.values():
            put_into(row, case)
        await self._session.flush()
        for case, row in self._held.values():
            case.version = row.version

    async def _taken(self, wanted: sa.Select[CaseRow]) -> Sequence[Case]:
        rows = await self._session.scalars(wanted.with_for_update(skip_locked=True))
        return [self._hold(row) for row in rows.all()]

    def _hold(self, row: CaseRow) -> Case:
        case, _ = self._held.setdefault(row.complaint_id, (case_in(row), row))
        return case


class SqlAuditTrail:
    """An entry locks the head of the chain, which every unit of work needs, so entries are written last."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._noted: list[AuditEntry] = []

    async def add(self, entries: Sequence[AuditEntry]) -> None:
        self._noted += entries

    async def write(self) -> None:
        """By now this work holds every other lock it needs, so no deadlock can follow (decision 0010)."""
        rows, self._noted = [asdict(entry) for entry in self._noted], []
        if rows:
            await self._session.execute(insert(audit_entries), rows)

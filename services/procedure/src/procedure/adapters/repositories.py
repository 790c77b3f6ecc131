"""Whole cases by their id, and the audit trail."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import audit_entries, cases
from procedure.application.audit.auditing import AuditEntry
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound

RUNNING = (cases.c.pending, cases.c.due_on.is_not(None))


class SqlCases:
    """`seen` are the cases this unit of work touched: their facts are collected when it ends."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.seen: list[Case] = []

    async def add(self, case: Case) -> None:
        self._session.add(case)
        self.seen.append(case)

    async def get(self, complaint_id: UUID) -> Case:
        case = await self._session.get(Case, complaint_id)
        if case is None:
            raise CaseNotFound
        if case not in self.seen:
            self.seen.append(case)
        return case

    async def knows(self, complaint_id: UUID) -> bool:
        known = sa.select(cases.c.complaint_id).where(cases.c.complaint_id == complaint_id)
        return (await self._session.execute(known)).first() is not None

    async def take(self, complaint_id: UUID) -> Case:
        asked = sa.select(Case).where(cases.c.complaint_id == complaint_id).with_for_update()
        case = (await self._session.scalars(asked)).one_or_none()
        if case is None:
            raise CaseNotFound
        self._session.expunge(case)
        return case

    async def take_without_retention(self, most: int) -> Sequence[Case]:
        without = sa.select(Case).where(cases.c.closed_on.is_not(None), cases.c.retention_result.is_(None))
        return await self._taken(without.order_by(cases.c.complaint_id).limit(most))

    async def take_watched(self, today: date, most: int) -> Sequence[Case]:
        due = sa.select(Case).where(cases.c.watch_on <= today).order_by(cases.c.watch_on, cases.c.complaint_id)
        return await self._taken(due.limit(most))

    async def take_outdated(self, calendar_version: int, most: int) -> Sequence[Case]:
        outdated = sa.select(Case).where(*RUNNING, cases.c.calendar_version < calendar_version)
        return await self._taken(outdated.order_by(cases.c.calendar_version, cases.c.complaint_id).limit(most))

    async def running(self, after: UUID | None, most: int) -> Sequence[Case]:
        asked = sa.select(Case).where(*RUNNING).order_by(cases.c.complaint_id).limit(most)
        page = await self._session.scalars(asked if after is None else asked.where(cases.c.complaint_id > after))
        found = page.all()
        for case in found:
            self._session.expunge(case)
        return found

    async def _taken(self, wanted: sa.Select[Case]) -> Sequence[Case]:
        taken = (await self._session.scalars(wanted.with_for_update(skip_locked=True))).all()
        self.seen.extend(taken)
        return taken


class SqlAuditTrail:
    """An entry takes the head of the chain, which every unit of work needs: so they are written last of all."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._noted: list[AuditEntry] = []

    async def add(self, entries: Sequence[AuditEntry]) -> None:
        self._noted += entries

    async def write(self) -> None:
        """Whoever gets here holds every other lock he needs: nobody can wait for him in a circle (decision 0010)."""
        rows, self._noted = [asdict(entry) for entry in self._noted], []
        if rows:
            await self._session.execute(insert(audit_entries), rows)

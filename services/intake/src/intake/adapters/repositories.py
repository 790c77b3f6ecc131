"""The repositories of a unit of work."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncSession

from intake.adapters.rows import people_of
from intake.adapters.tables import access_lists, case_people, complaints, delivery, links, officials, steps, teams
from intake.application.ports import Official, Team
from intake.domain.people import CasePeople
from intake.domain.progress.progress import Step
from intake.domain.visibility import AccessList


class SqlComplaints:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def exists(self, complaint_id: UUID) -> bool:
        question = sa.select(sa.literal(1)).where(complaints.c.complaint_id == complaint_id)
        return await self._session.scalar(question) is not None

    async def destroy(self, complaint_id: UUID) -> None:
        # rows that refer to the complaint are deleted before it
        for table in (links, steps, access_lists, case_people, complaints):
            await self._session.execute(sa.delete(table).where(table.c.complaint_id == complaint_id))
        answered = delivery.requests.c.answer["complaintId"].astext == str(complaint_id)
        await self._session.execute(sa.delete(delivery.requests).where(answered))


class SqlLinks:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, complaint_id: UUID, secret_hash: bytes, now: datetime) -> None:
        row = {"secret_hash": secret_hash, "complaint_id": complaint_id, "created_at": now}
        await self._session.execute(insert(links).values(row))

    async def revoke_all(self, complaint_id: UUID, now: datetime) -> None:
        valid = sa.and_(links.c.complaint_id == complaint_id, links.c.revoked_at.is_(None))
        await self._session.execute(sa.update(links).where(valid).values(revoked_at=now))


class SqlSteps:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, complaint_id: UUID, step: Step) -> None:
        row = asdict(step) | {"complaint_id": complaint_id}
        await self._session.execute(insert(steps).values(row).on_conflict_do_nothing())


class SqlOfficials:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, official: Official) -> None:
        row = asdict(official) | {"roles": sorted(official.roles)}
        await self._session.execute(_newest(officials, row, "official_id"))


class SqlTeams:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, team: Team) -> None:
        await self._session.execute(_newest(teams, asdict(team), "team_id"))


class SqlAccessLists:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def replace(self, access: AccessList) -> None:
        limit = None if access.restricted_to is None else list(access.restricted_to)
        row = asdict(access) | {"shut_out": list(access.shut_out), "restricted_to": limit}
        await self._session.execute(_newest(access_lists, row, "complaint_id"))


class SqlPeople:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, people: CasePeople) -> None:
        row = asdict(people) | {"people": list(people.people)}
        await self._session.execute(_newest(case_people, row, "complaint_id", "version"))

    async def get(self, complaint_id: UUID) -> CasePeople | None:
        asked = sa.select(case_people).where(case_people.c.complaint_id == complaint_id)
        row = (await self._session.execute(asked)).mappings().one_or_none()
        return people_of(row) if row else None


def _newest(table: sa.Table, row: dict[str, Any], key: str, count: str = "sequence") -> Insert:
    """Store a row, unless one with a later number is there already: arrival order does not matter."""
    statement = insert(table).values(row)
    later = {name: statement.excluded[name] for name in row if name != key}
    newer = statement.excluded[count] > table.c[count]
    return statement.on_conflict_do_update(index_elements=[key], set_=later, where=newer)

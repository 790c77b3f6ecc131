"""The questions this service answers, in SQL."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from intake.adapters.rows import access_list_of, file_of, step_of
from intake.adapters.tables import access_lists, case_people, complaints, links, officials, steps
from intake.application.queries import ComplaintFile, Seen
from intake.domain.progress.progress import Step
from intake.domain.visibility import Visibility

registrar = officials.alias("registrar")

FILE = (
    sa.select(complaints, registrar.c.name.label("registered_by_name"), case_people.c.people)
    .outerjoin(registrar, registrar.c.official_id == complaints.c.registered_by)
    .outerjoin(case_people, case_people.c.complaint_id == complaints.c.complaint_id)
)


class SqlQuestions:
    """`Questions` on PostgreSQL, each in a short session of its own."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def by_secret(self, secret_hash: bytes) -> tuple[ComplaintFile, list[Step]] | None:
        valid = sa.and_(links.c.secret_hash == secret_hash, links.c.revoked_at.is_(None))
        opened = FILE.join(links, links.c.complaint_id == complaints.c.complaint_id).where(valid)
        async with self._sessions() as session:
            row = (await session.execute(opened)).mappings().one_or_none()
            if row is None:
                return None
            told = sa.select(steps).where(steps.c.complaint_id == row["complaint_id"])
            found = (await session.execute(told)).mappings()
            return file_of(row), [step_of(step) for step in found]

    async def for_official(self, complaint_id: UUID, official_id: str) -> Seen | None:
        question = (
            FILE.add_columns(
                access_lists.c.shut_out,
                access_lists.c.restricted_to,
                access_lists.c.sequence,
            )
            .outerjoin(access_lists, access_lists.c.complaint_id == complaints.c.complaint_id)
            .where(complaints.c.complaint_id == complaint_id)
        )
        async with self._sessions() as session:
            row = (await session.execute(question)).mappings().one_or_none()
        if row is None:
            return None
        access = None if row["sequence"] is None else access_list_of(row)
        return Seen(file_of(row), Visibility.of(official_id, access))

    async def roles_of(self, official_id: str) -> frozenset[str] | None:
        asked = sa.select(officials.c.roles).where(officials.c.official_id == official_id, officials.c.active)
        async with self._sessions() as session:
            row = (await session.execute(asked)).one_or_none()
        return frozenset(row.roles or ()) if row else None

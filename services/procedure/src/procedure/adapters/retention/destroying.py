"""Destroys one file: its row, the content of its audit entries, and the kept answers to requests about it. Documents
and the files that follow from it have their own repositories."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import audit_entries, cases, delivery, documents, ombudsman_cases, recommendations
from procedure.application.audit.audit_chain import sum_of
from procedure.application.retention.destructions import Destroyed

_WHOLE = (
    (cases, cases.c.complaint_id),
    (ombudsman_cases, ombudsman_cases.c.file_id),
    (recommendations, recommendations.c.file_id),
    (documents, documents.c.file_id),
)
_CONTENT = ("complaint_id", "official_id", "role", "action", "step", "state", "details", "salt")


async def destroy_file(session: AsyncSession, complaint_id: UUID, now: datetime) -> Destroyed:
    """The digest covers all its rows, with the hashes of its documents and audit entries: enough to recognise the file
    in an old backup, and to prove that it is the destroyed one."""
    files = [complaint_id, *await _followed_by(session, complaint_id)]
    digest = sha256()
    for table, key in _WHOLE:
        whole = sa.select(sa.cast(sa.func.to_jsonb(sa.literal_column(table.name)), sa.Text)).select_from(table)
        for row in await session.scalars(whole.where(key.in_(files)).order_by(*table.primary_key)):
            digest.update(row.encode())
    hashes = await _blank_entries(session, files, now)
    await session.execute(sa.delete(cases).where(cases.c.complaint_id == complaint_id))
    await _forget_answers(session, files)
    entries_sum = sum_of(hashes)
    digest.update(entries_sum.encode())
    return Destroyed(digest.hexdigest(), len(hashes), entries_sum, tuple(files[1:]))


async def _forget_answers(session: AsyncSession, files: list[UUID]) -> None:
    """Removes answers to requests about these files and their documents: they contain titles and names."""
    filed = sa.select(documents.c.document_id).where(documents.c.file_id.in_(files))
    named = {"complaintId": files, "fileId": files, "documentId": list(await session.scalars(filed))}
    for name, ids in named.items():
        answered = delivery.requests.c.answer[name].astext.in_([str(each) for each in ids])
        await session.execute(sa.delete(delivery.requests).where(answered))


async def _followed_by(session: AsyncSession, complaint_id: UUID) -> list[UUID]:
    """The ombudsman cases about it, and the recommendations that followed."""
    followed = [
        sa.select(table.c.file_id).where(table.c.complaint_id == complaint_id)
        for table in (ombudsman_cases, recommendations)
    ]
    return list(await session.scalars(sa.union_all(*followed)))


async def _blank_entries(session: AsyncSession, files: list[UUID], now: datetime) -> list[bytes]:
    table = audit_entries
    blank: dict[str, object] = dict.fromkeys(_CONTENT, sa.null())
    erase = sa.update(table).where(table.c.complaint_id.in_(files)).values(**blank, erased_at=now)
    return list(await session.scalars(erase.returning(table.c.content_hash)))

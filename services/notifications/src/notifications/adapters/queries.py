"""Every query, in SQL, with named columns, an explicit order and its own short session."""

from collections import defaultdict
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from notifications.adapters.tables import (
    OPEN_TASK,
    case_accesses,
    contacts,
    enclosure_contents,
    letter_documents,
    message_history,
    messages,
)
from notifications.application.delivery.history import HistoryEvent, HistoryLine
from notifications.application.queries import (
    COUNTED_UP_TO,
    FullText,
    KnownFile,
    MessageLine,
    Page,
    QueuedLetter,
    Standing,
    Task,
)
from notifications.domain.delivery.state import MessageState
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from words.messages import FileKind

_LINE = [messages.c[name] for name in MessageLine.__dataclass_fields__ if name != "history"]
_TEXT = [
    *(messages.c[n] for n in ("message_id", "complaint_id", "code", "recipient_kind", "official_id", "created_at")),
    *(messages.c[n] for n in ("enclosures", "linked_complaint_id")),
    messages.c.subject,
    messages.c.body_text.label("text"),
    messages.c.body_html.label("html"),
]
_LETTER = [
    *(messages.c[name] for name in ("message_id", "complaint_id", "reference", "file", "code", "state")),
    messages.c.posted_on,
    messages.c.enclosures,
    letter_documents.c.made_at,
    letter_documents.c.document_hash,
]
_TASK = [messages.c[name] for name in Task.__dataclass_fields__]
_PRINTED = messages.join(letter_documents, letter_documents.c.message_id == messages.c.message_id)


class SqlQuestions:
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def official(self, official_id: str) -> Official | None:
        async with self._sessions() as session:
            return await session.get(Official, official_id)

    async def file(self, complaint_id: UUID) -> KnownFile | None:
        submitted = sa.select(sa.exists().where(contacts.c.complaint_id == complaint_id))
        columns = (messages.c.file, messages.c.linked_complaint_id)
        about = sa.select(*columns).where(messages.c.complaint_id == complaint_id).limit(1)
        async with self._sessions() as session:
            if (await session.execute(submitted)).scalar_one():
                return KnownFile(FileKind.COMPLAINT)
            found = (await session.execute(about)).one_or_none()
        return KnownFile(found.file, found.linked_complaint_id) if found else None

    async def access(self, complaint_id: UUID) -> CaseAccess | None:
        async with self._sessions() as session:
            return await session.get(CaseAccess, complaint_id)

    async def messages_about(self, complaint_id: UUID) -> list[MessageLine]:
        return await self._lines(messages.c.complaint_id == complaint_id)

    async def message(self, message_id: UUID) -> MessageLine | None:
        return next(iter(await self._lines(messages.c.message_id == message_id)), None)

    async def _lines(self, chosen: sa.ColumnElement[bool]) -> list[MessageLine]:
        statement = sa.select(*_LINE).where(chosen).order_by(messages.c.message_id)
        log = (
            sa.select(message_history)
            .join(messages, messages.c.message_id == message_history.c.message_id)
            .where(chosen)
            .order_by(message_history.c.position)
        )
        async with self._sessions() as session:
            rows = (await session.execute(statement)).all()
            entries = (await session.execute(log)).all()
        history: dict[UUID, list[HistoryLine]] = defaultdict(list)
        for entry in entries:
            made = HistoryLine(entry.message_id, entry.at, HistoryEvent(entry.event), entry.details)
            history[entry.message_id].append(made)
        return [MessageLine(**row._mapping, history=tuple(history[row.message_id])) for row in rows]  # noqa: SLF001

    async def full_text(self, message_id: UUID) -> FullText | None:
        async with self._sessions() as session:
            row = (await session.execute(sa.select(*_TEXT).where(messages.c.message_id == message_id))).one_or_none()
        return None if row is None else FullText(**row._mapping)  # noqa: SLF001

    async def letters(
        self, state: MessageState, official_id: str, after: UUID | None, limit: int
    ) -> Page[QueuedLetter]:
        chosen = sa.and_(messages.c.state == state, _seen_by(official_id))
        return await self._page(sa.select(*_LETTER).select_from(_PRINTED), chosen, QueuedLetter, after, limit)

    async def letter_document(self, message_id: UUID) -> tuple[UUID, bytes] | None:
        statement = sa.select(messages.c.complaint_id, letter_documents.c.document).select_from(_PRINTED)
        async with self._sessions() as session:
            row = (await session.execute(statement.where(messages.c.message_id == message_id))).one_or_none()
        return None if row is None else (row.complaint_id, row.document)

    async def enclosure_content(self, complaint_id: UUID, sha256: str) -> bytes | None:
        table = enclosure_contents.c
        statement = sa.select(table.content).where(table.complaint_id == complaint_id, table.sha256 == sha256)
        async with self._sessions() as session:
            return (await session.execute(statement)).scalar_one_or_none()

    async def tasks(self, official_id: str, after: UUID | None, limit: int) -> Page[Task]:
        chosen = sa.and_(OPEN_TASK, _seen_by(official_id))
        return await self._page(sa.select(*_TASK), chosen, Task, after, limit)

    async def standing(self) -> Standing:
        counted = sa.select(messages.c.state, sa.func.count()).group_by(messages.c.state)
        tasks = sa.select(sa.func.count()).select_from(messages).where(OPEN_TASK)
        oldest = sa.select(sa.func.min(messages.c.due_at)).where(messages.c.state == MessageState.PLANNED)
        async with self._sessions() as session:
            states = {state: count for state, count in await session.execute(counted)}  # noqa: C416 - rows, not tuples
            open_tasks = (await session.execute(tasks)).scalar_one()
            return Standing(states, open_tasks, (await session.execute(oldest)).scalar_one())

    async def _page(
        self, columns: sa.Select[Any], chosen: sa.ColumnElement[bool], made: Any, after: UUID | None, limit: int
    ) -> Page[Any]:
        wanted = chosen if after is None else sa.and_(chosen, messages.c.message_id > after)
        statement = columns.where(wanted).order_by(messages.c.message_id).limit(limit + 1)
        capped = sa.select(messages.c.message_id).where(chosen).limit(COUNTED_UP_TO + 1).subquery()
        async with self._sessions() as session:
            rows = (await session.execute(statement)).all()
            total = (await session.execute(sa.select(sa.func.count()).select_from(capped))).scalar_one()
        items = tuple(made(**row._mapping) for row in rows[:limit])  # noqa: SLF001
        more = items[-1].message_id if len(rows) > limit else None
        return Page(items, more, min(total, COUNTED_UP_TO), total <= COUNTED_UP_TO)


def _seen_by(official_id: str) -> sa.ColumnElement[bool]:
    """The same as `CaseAccess.admits`, for all rows at once, and also for the complaint that another file comes
    from."""
    who, access = sa.literal(official_id), case_accesses.c
    not_named = sa.and_(access.restricted_to.is_not(None), who != sa.all_(access.restricted_to))
    kept_out = sa.or_(who == sa.any_(access.shut_out), not_named)
    of_it = access.complaint_id.in_((messages.c.complaint_id, messages.c.linked_complaint_id))
    return ~sa.exists().where(of_it, kept_out)

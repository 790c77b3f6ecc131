"""Stores and loads whole aggregates, by identity only."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from notifications.adapters.tables import OPEN_TASK, contacts, enclosure_contents, letter_documents, messages
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import ContactNotYetKnown, MessageNotFound, OfficialNotYetKnown
from notifications.domain.people.contact import Contact
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from words.messages import RecipientKind


class SqlMessages:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.seen: list[Message] = []

    async def add(self, message: Message) -> None:
        self._session.add(message)
        self.seen.append(message)

    async def get(self, message_id: UUID) -> Message:
        message = await self._session.get(Message, message_id)
        if message is None:
            raise MessageNotFound(message_id)
        self.seen.append(message)
        return message

    async def next_due(self, now: datetime) -> Message | None:
        """The reader locks the row; other replicas skip it and take the next."""
        free = sa.or_(messages.c.leased_until.is_(None), messages.c.leased_until <= now)
        statement = (
            sa.select(Message)
            .where(messages.c.state == MessageState.PLANNED, messages.c.due_at <= now, free)
            .order_by(messages.c.due_at, messages.c.message_id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        message = (await self._session.execute(statement)).scalar_one_or_none()
        if message is not None:
            self.seen.append(message)
        return message

    async def tasks_about(self, complaint_id: UUID) -> list[Message]:
        about = sa.or_(messages.c.complaint_id == complaint_id, messages.c.linked_complaint_id == complaint_id)
        statement = sa.select(Message).where(OPEN_TASK, about).order_by(messages.c.message_id)
        found = list((await self._session.execute(statement)).scalars())
        self.seen.extend(found)
        return found


class SqlContacts:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, contact: Contact) -> bool:
        """The row stays locked until the transaction ends, so that a message that fails meanwhile sees this version."""
        values = {
            "complaint_id": contact.complaint_id,
            "reference": contact.reference,
            "version": contact.version,
            "parties": contact.parties,
            "complainant": contact.person(RecipientKind.COMPLAINANT),
            "representative": contact.person(RecipientKind.REPRESENTATIVE),
        }
        statement = insert(contacts).values(**values)
        newest = statement.on_conflict_do_update(
            index_elements=[contacts.c.complaint_id],
            set_=values,
            where=contacts.c.version < statement.excluded.version,
        )
        changed = await self._session.execute(newest.returning(contacts.c.complaint_id))
        return changed.first() is not None

    async def get(self, complaint_id: UUID, *, held: bool = False) -> Contact:
        statement = sa.select(contacts).where(contacts.c.complaint_id == complaint_id)
        found = await self._session.execute(statement.with_for_update(read=True) if held else statement)
        row = found.one_or_none()
        if row is None:
            raise ContactNotYetKnown(complaint_id)
        if row.parties is None:
            return Contact.submitted(row.complaint_id, row.reference, row.complainant, row.representative)
        return Contact(row.complaint_id, row.reference, row.version, row.parties)


class SqlOfficials:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, official: Official) -> None:
        known = await self._session.get(Official, official.official_id, with_for_update=True)
        if known is None:
            self._session.add(official)
        else:
            known.change(official)

    async def get(self, official_id: str) -> Official:
        official = await self._session.get(Official, official_id)
        if official is None:
            raise OfficialNotYetKnown
        return official


class SqlAccesses:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def change(self, access: CaseAccess) -> None:
        known = await self._session.get(CaseAccess, access.complaint_id, with_for_update=True)
        if known is None:
            self._session.add(access)
        else:
            known.change(access)


class SqlDocuments:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, message_id: UUID, document: bytes, document_hash: str, now: datetime) -> None:
        values = {"message_id": message_id, "document": document, "document_hash": document_hash, "made_at": now}
        await self._session.execute(insert(letter_documents).values(**values))


class SqlEnclosures:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def holds(self, complaint_id: UUID, sha256: str) -> bool:
        known = enclosure_contents.c.complaint_id == complaint_id, enclosure_contents.c.sha256 == sha256
        return bool((await self._session.execute(sa.select(sa.exists().where(*known)))).scalar_one())

    async def add(self, message_id: UUID, sha256: str, content: bytes, now: datetime) -> None:
        """The lock on the message makes an erasure wait, so that the erasure finds this document too."""
        found = sa.select(messages.c.complaint_id).where(messages.c.message_id == message_id).with_for_update(read=True)
        complaint_id = (await self._session.execute(found)).scalar_one_or_none()
        if complaint_id is not None:
            values = {"complaint_id": complaint_id, "sha256": sha256, "content": content, "fetched_at": now}
            await self._session.execute(insert(enclosure_contents).values(**values).on_conflict_do_nothing())

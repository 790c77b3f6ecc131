"""The ports of this service, in memory. tests/adapters/test_contract.py compares them with PostgreSQL."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from devstack.doubles import MemoryErasures, MemoryInbox
from notifications.application.delivery.history import HistoryLine, line
from notifications.application.outgoing import tell
from notifications.domain.delivery.message import Message
from notifications.domain.errors import ContactNotYetKnown, MessageNotFound, OfficialNotYetKnown
from notifications.domain.people.contact import Contact
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from servicekit.delivery.outbox import Outgoing


class AlreadyPlannedError(Exception):
    """What a database raises for a second message for the same fact and recipient, or instead of the same message."""


def _place(message: Message) -> object:
    return message.instead_of or (message.fact_id, message.recipient_key)


@dataclass
class Store:
    messages: dict[UUID, Message] = field(default_factory=dict)
    contacts: dict[UUID, Contact] = field(default_factory=dict)
    officials: dict[str, Official] = field(default_factory=dict)
    accesses: dict[UUID, CaseAccess] = field(default_factory=dict)
    documents: dict[UUID, tuple[bytes, str, datetime]] = field(default_factory=dict)
    enclosures: dict[tuple[UUID, str], bytes] = field(default_factory=dict)
    history: list[HistoryLine] = field(default_factory=list)
    told: list[Outgoing] = field(default_factory=list)
    inbox: MemoryInbox = field(default_factory=MemoryInbox)
    erasures: MemoryErasures = field(default_factory=MemoryErasures)


class MemoryMessages:
    def __init__(self, store: Store) -> None:
        self._messages = store.messages

    async def add(self, message: Message) -> None:
        if _place(message) in {_place(each) for each in self._messages.values()}:
            raise AlreadyPlannedError
        self._messages[message.message_id] = message

    async def get(self, message_id: UUID) -> Message:
        if message_id not in self._messages:
            raise MessageNotFound(message_id)
        return self._messages[message_id]

    async def next_due(self, now: datetime) -> Message | None:
        due = [m for m in self._messages.values() if m.due_at and m.due_at <= now and self._free(m, now)]
        return min(due, key=lambda m: (m.due_at, m.message_id), default=None)

    async def tasks_about(self, complaint_id: UUID) -> list[Message]:
        found = [m for m in self._messages.values() if complaint_id in {m.complaint_id, m.linked_complaint_id}]
        return sorted((m for m in found if m.open_task), key=lambda m: m.message_id)

    @staticmethod
    def _free(message: Message, now: datetime) -> bool:
        return message.leased_until is None or message.leased_until <= now


class MemoryContacts:
    def __init__(self, store: Store) -> None:
        self._contacts = store.contacts

    async def record(self, contact: Contact) -> bool:
        known = self._contacts.get(contact.complaint_id)
        if known is not None and known.version >= contact.version:
            return False
        self._contacts[contact.complaint_id] = contact
        return True

    async def get(self, complaint_id: UUID, *, held: bool = False) -> Contact:
        if complaint_id not in self._contacts:
            raise ContactNotYetKnown(complaint_id)
        return self._contacts[complaint_id]


class MemoryOfficials:
    def __init__(self, store: Store) -> None:
        self._officials = store.officials

    async def record(self, official: Official) -> None:
        self._officials.setdefault(official.official_id, official).change(official)

    async def get(self, official_id: str) -> Official:
        if official_id not in self._officials:
            raise OfficialNotYetKnown
        return self._officials[official_id]


class MemoryAccesses:
    def __init__(self, store: Store) -> None:
        self._accesses = store.accesses

    async def change(self, access: CaseAccess) -> None:
        self._accesses.setdefault(access.complaint_id, access).change(access)


class MemoryDocuments:
    def __init__(self, store: Store) -> None:
        self._documents = store.documents

    async def add(self, message_id: UUID, document: bytes, document_hash: str, now: datetime) -> None:
        self._documents[message_id] = (document, document_hash, now)


class MemoryEnclosures:
    def __init__(self, store: Store) -> None:
        self._contents = store.enclosures
        self._messages = store.messages

    async def holds(self, complaint_id: UUID, sha256: str) -> bool:
        return (complaint_id, sha256) in self._contents

    async def add(self, message_id: UUID, sha256: str, content: bytes, now: datetime) -> None:
        if message := self._messages.get(message_id):
            self._contents.setdefault((message.complaint_id, sha256), content)


class MemoryComplaintData:
    def __init__(self, store: Store) -> None:
        self._store = store

    async def destroy(self, complaint_id: UUID) -> None:
        store = self._store
        of_it = [m for m in store.messages.values() if complaint_id in {m.complaint_id, m.linked_complaint_id}]
        gone, files = {m.message_id for m in of_it}, {complaint_id, *(m.complaint_id for m in of_it)}
        for message_id in gone:
            del store.messages[message_id]
            store.documents.pop(message_id, None)
        store.history[:] = [each for each in store.history if each.message_id not in gone]
        store.contacts.pop(complaint_id, None)
        store.accesses.pop(complaint_id, None)
        for key in [each for each in store.enclosures if each[0] in files]:
            del store.enclosures[key]


class MemoryWork:
    def __init__(self, store: Store | None = None) -> None:
        self.store = store or Store()
        self.messages = MemoryMessages(self.store)
        self.contacts = MemoryContacts(self.store)
        self.officials = MemoryOfficials(self.store)
        self.accesses = MemoryAccesses(self.store)
        self.documents = MemoryDocuments(self.store)
        self.enclosures = MemoryEnclosures(self.store)
        self.erasures = self.store.erasures
        self.complaint_data = MemoryComplaintData(self.store)
        self.inbox = self.store.inbox

    def store_facts(self) -> None:
        for message in self.store.messages.values():
            for fact in message.collect_facts():
                self.store.history.append(line(fact))
                self.store.told.extend(tell(fact))


def begin_in(store: Store) -> Callable[[], Any]:
    @asynccontextmanager
    async def begin() -> AsyncIterator[MemoryWork]:
        work = MemoryWork(store)
        yield work
        work.store_facts()

    return begin

"""The delivery log in memory, for tests."""

from collections import Counter
from typing import Any
from uuid import UUID

from notifications_fakes import Store

from notifications.application.queries import FullText, KnownFile, MessageLine, Page, QueuedLetter, Standing, Task
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from words.messages import FileKind


class MemoryQuestions:
    def __init__(self, store: Store) -> None:
        self._store = store

    async def official(self, official_id: str) -> Official | None:
        return self._store.officials.get(official_id)

    async def file(self, complaint_id: UUID) -> KnownFile | None:
        if complaint_id in self._store.contacts:
            return KnownFile(FileKind.COMPLAINT)
        about = [m for m in self._store.messages.values() if m.complaint_id == complaint_id]
        return KnownFile(about[0].file, about[0].linked_complaint_id) if about else None

    async def access(self, complaint_id: UUID) -> CaseAccess | None:
        return self._store.accesses.get(complaint_id)

    async def messages_about(self, complaint_id: UUID) -> list[MessageLine]:
        found = [m for m in self._store.messages.values() if m.complaint_id == complaint_id]
        return [self._line(m) for m in sorted(found, key=lambda m: m.message_id)]

    async def message(self, message_id: UUID) -> MessageLine | None:
        message = self._store.messages.get(message_id)
        return self._line(message) if message else None

    def _line(self, message: Message) -> MessageLine:
        names = [name for name in MessageLine.__dataclass_fields__ if name not in {"history", "template_version"}]
        history = tuple(each for each in self._store.history if each.message_id == message.message_id)
        values = {name: getattr(message, name) for name in names}
        version = message.content.template_version if message.content else None
        return MessageLine(**values, template_version=version, history=history)

    async def full_text(self, message_id: UUID) -> FullText | None:
        message = self._store.messages.get(message_id)
        if message is None:
            return None
        content = message.content
        return FullText(
            message.message_id,
            message.complaint_id,
            message.code,
            message.recipient_kind,
            message.official_id,
            message.created_at,
            content and content.subject,
            content and content.text,
            content and content.html,
            message.enclosures,
            message.linked_complaint_id,
        )

    async def letters(self, state: MessageState, official_id: str, after: UUID | None, limit: int) -> Page[Any]:
        chosen = [m for m in self._seen_by(official_id) if m.state is state and m.message_id in self._store.documents]
        return _page([self._letter(m) for m in chosen], after, limit)

    def _letter(self, message: Message) -> QueuedLetter:
        _, document_hash, made_at = self._store.documents[message.message_id]
        return QueuedLetter(
            message.message_id,
            message.complaint_id,
            message.reference,
            message.file,
            message.code,
            message.state,
            made_at,
            document_hash,
            message.posted_on,
            message.enclosures,
        )

    async def letter_document(self, message_id: UUID) -> tuple[UUID, bytes] | None:
        found = self._store.documents.get(message_id)
        return (self._store.messages[message_id].complaint_id, found[0]) if found else None

    async def enclosure_content(self, complaint_id: UUID, sha256: str) -> bytes | None:
        return self._store.enclosures.get((complaint_id, sha256))

    async def tasks(self, official_id: str, after: UUID | None, limit: int) -> Page[Any]:
        chosen = [m for m in self._seen_by(official_id) if m.open_task]
        made = [Task(**{name: getattr(m, name) for name in Task.__dataclass_fields__}) for m in chosen]
        return _page(made, after, limit)

    async def standing(self) -> Standing:
        messages = list(self._store.messages.values())
        due = [m.due_at for m in messages if m.due_at]
        return Standing(Counter(m.state for m in messages), sum(m.open_task for m in messages), min(due, default=None))

    def _seen_by(self, official_id: str) -> list[Message]:
        shut = {a.complaint_id for a in self._store.accesses.values() if not a.admits(official_id)}
        found = [m for m in self._store.messages.values() if not shut & {m.complaint_id, m.linked_complaint_id}]
        return sorted(found, key=lambda m: m.message_id)


def _page(items: list[Any], after: UUID | None, limit: int) -> Page[Any]:
    rest = [item for item in items if after is None or item.message_id > after]
    more = rest[limit - 1].message_id if len(rest) > limit else None
    return Page(tuple(rest[:limit]), more, len(items), total_exact=True)

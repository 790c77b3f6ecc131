"""Caught messages, newest last, and no more of them than memory allows."""

import email.policy
import threading
import uuid
from collections import deque
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from typing import cast

LIMIT = 5_000


class CaughtMessage(EmailMessage):
    """A message as it came in, with the envelope it came in."""

    id: str
    received_at: datetime
    envelope_from: str
    envelope_to: list[str]
    raw: bytes

    @property
    def text(self) -> str:
        """What a reader without HTML sees."""
        return self._body("plain")

    @property
    def html(self) -> str:
        return self._body("html")

    def _body(self, kind: str) -> str:
        body = self.get_body((kind,))
        return str(body.get_content()) if body else ""


_POLICY = email.policy.default.clone(message_factory=CaughtMessage)


def parse(raw: bytes, envelope_from: str, envelope_to: list[str]) -> CaughtMessage:
    message = cast("CaughtMessage", message_from_bytes(raw, policy=_POLICY))
    message.id = uuid.uuid4().hex
    message.received_at = datetime.now(UTC)
    message.envelope_from, message.envelope_to, message.raw = envelope_from, envelope_to, raw
    return message


class Mailbox:
    """Shared by the SMTP side, which adds, and the reader, in another thread."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._messages: deque[CaughtMessage] = deque(maxlen=limit)
        self._changed = threading.Condition()

    def add(self, message: CaughtMessage) -> None:
        with self._changed:
            self._messages.append(message)
            self._changed.notify_all()

    def all(self, to: str | None = None) -> list[CaughtMessage]:
        with self._changed:
            return [m for m in self._messages if to is None or to.lower() in map(str.lower, m.envelope_to)]

    def get(self, message_id: str) -> CaughtMessage | None:
        return next((message for message in self.all() if message.id == message_id), None)

    def clear(self) -> None:
        with self._changed:
            self._messages.clear()

    def wait_for(self, count: int, timeout: float = 10.0) -> list[CaughtMessage]:
        """The messages, once there are so many; what there is when time is up."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._messages) >= count, timeout)
        return self.all()

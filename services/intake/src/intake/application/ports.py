"""What the use cases need from outside."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from intake.domain.progress.progress import Step
from intake.domain.submission.complaint import Complaint
from intake.domain.submission.receipt import ProofOfReceipt
from intake.domain.visibility import AccessList
from servicekit.delivery.inbox import Inbox
from servicekit.errors import NotYetKnown


@dataclass(frozen=True)
class RequestMark:
    """By what a repeated request is known: whose it is (`scope`), its key, and the fingerprint of its content."""

    scope: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class Official:
    """An official of the directory, as far as this service needs one: a name to show, and whether he still works here.

    `sequence` is that of the fact it came with; the newest wins.
    """

    official_id: str
    name: str
    active: bool
    sequence: int


class FrontDoor(Protocol):
    """Where a complaint becomes ours: stored, numbered, provable and on its way, or not at all."""

    async def accept(self, complaint: Complaint, mark: RequestMark, link_hash: bytes) -> ProofOfReceipt:
        """Take it in once. A repeated request gets the proof of the first, and its link opens the same page.

        Another content under the same key is refused (`IdempotencyKeyReused`).
        """
        ...


class Complaints(Protocol):
    async def exists(self, complaint_id: UUID) -> bool: ...

    async def destroy(self, complaint_id: UUID) -> None:
        """With its links, its steps, who may not see it, and the answers to repeated requests."""
        ...


class Links(Protocol):
    async def add(self, complaint_id: UUID, secret_hash: bytes, now: datetime) -> None: ...

    async def revoke_all(self, complaint_id: UUID, now: datetime) -> None: ...


class Steps(Protocol):
    async def add(self, complaint_id: UUID, step: Step) -> None:
        """Keep a step once, by its event id."""
        ...


class Officials(Protocol):
    async def record(self, official: Official) -> None: ...


class AccessLists(Protocol):
    async def replace(self, access: AccessList) -> None: ...


class Erasures(Protocol):
    """Complaints that were destroyed."""

    async def has(self, subject: UUID) -> bool: ...

    async def add(self, subject: UUID, now: datetime) -> bool:
        """Remember it, with what still waits to be taken in. False: it was erased before."""
        ...


class Work(Protocol):
    """One transaction."""

    @property
    def complaints(self) -> Complaints: ...
    @property
    def links(self) -> Links: ...
    @property
    def steps(self) -> Steps: ...
    @property
    def officials(self) -> Officials: ...
    @property
    def access_lists(self) -> AccessLists: ...
    @property
    def erasures(self) -> Erasures: ...
    @property
    def inbox(self) -> Inbox: ...


async def taken_in(complaint_id: UUID, work: Work) -> bool:
    """Whether something about this complaint can be kept. False: destroyed. `NotYetKnown`: still to come."""
    if await work.complaints.exists(complaint_id):
        return True
    if await work.erasures.has(complaint_id):
        return False
    raise NotYetKnown


BeginWork = Callable[[], AbstractAsyncContextManager[Work]]


@dataclass(frozen=True)
class Enclosed:
    """A document that went along with a message, by its number there."""

    number: int
    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class MessageText:
    subject: str
    text: str
    enclosures: tuple[Enclosed, ...] = ()


@dataclass(frozen=True)
class EnclosedDocument:
    enclosed: Enclosed
    content: bytes


class MessageTexts(Protocol):
    """The full text of the messages that were sent, which the service that sent them keeps (W11, W19), with the
    documents that went along."""

    async def fetch(self, message_ids: list[str]) -> dict[str, MessageText | None]:
        """The text per message; None for one that cannot be had now. Never an exception: the page must work."""
        ...

    async def document(self, message_id: str, number: int) -> EnclosedDocument | None:
        """A document, byte for byte the one that was sent; None when that cannot be had now."""
        ...

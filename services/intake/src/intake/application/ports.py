"""What the use cases need from outside."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from intake.domain.people import CasePeople
from intake.domain.progress.progress import Step
from intake.domain.submission.complaint import Complaint
from intake.domain.submission.receipt import ProofOfReceipt
from intake.domain.visibility import AccessList
from servicekit.delivery.inbox import Inbox
from servicekit.delivery.outbox import Outgoing
from servicekit.errors import NotYetKnown
from words.people import OfficialRole


@dataclass(frozen=True)
class RequestMark:
    """What identifies a repeated request: the caller (`scope`), the key, and the fingerprint of the content."""

    scope: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class Official:
    """What this service needs of an official in the directory: a name to show, and which rights they have here.

    `sequence` is that of the fact that brought it; the newest wins.
    """

    official_id: str
    name: str
    roles: tuple[OfficialRole, ...]
    active: bool
    sequence: int


@dataclass(frozen=True)
class Team:
    """A team of the municipality; `active` is False once it was removed. The fact with the highest `sequence` wins."""

    team_id: str
    name: str
    active: bool
    sequence: int


class FrontDoor(Protocol):
    """Accepts a complaint: stores it, numbers it, proves it and queues its facts, or does none of these."""

    async def accept(self, complaint: Complaint, mark: RequestMark, link_hash: bytes) -> ProofOfReceipt:
        """Accept it once. A repeated request gets the proof of the first, and its link opens the same page.

        Different content under the same key is refused (`IdempotencyKeyReused`).
        """
        ...


class Complaints(Protocol):
    async def exists(self, complaint_id: UUID) -> bool: ...

    async def destroy(self, complaint_id: UUID) -> None:
        """With its links, its steps, its access list, and the answers to repeated requests."""
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


class Teams(Protocol):
    async def record(self, team: Team) -> None: ...


class AccessLists(Protocol):
    async def replace(self, access: AccessList) -> None: ...


class People(Protocol):
    async def record(self, people: CasePeople) -> None: ...

    async def get(self, complaint_id: UUID) -> CasePeople | None: ...


class Erasures(Protocol):
    """Complaints that were destroyed."""

    async def has(self, subject: UUID) -> bool: ...

    async def add(self, subject: UUID, now: datetime) -> bool:
        """Remember it, and drop what waits about it in inbox and outbox. False: it was erased before."""
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
    def teams(self) -> Teams: ...
    @property
    def access_lists(self) -> AccessLists: ...
    @property
    def people(self) -> People: ...
    @property
    def erasures(self) -> Erasures: ...
    @property
    def inbox(self) -> Inbox: ...

    def tell(self, outgoing: Outgoing) -> None:
        """Publish a fact when the work ends."""
        ...


async def taken_in(complaint_id: UUID, work: Work) -> bool:
    """Whether facts about this complaint can be stored. False: it was destroyed. `NotYetKnown`: it is still to come."""
    if await work.complaints.exists(complaint_id):
        return True
    if await work.erasures.has(complaint_id):
        return False
    raise NotYetKnown


BeginWork = Callable[[], AbstractAsyncContextManager[Work]]


@dataclass(frozen=True)
class Enclosed:
    """A document enclosed with a message, by its number in that message."""

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
    """The full texts and the enclosures of the messages that were sent, kept by the service that sent them
    (W11, W19)."""

    async def fetch(self, message_ids: list[str]) -> dict[str, MessageText | None]:
        """The text per message; None for one that is unavailable now. Never an exception: the page must work."""
        ...

    async def document(self, message_id: str, number: int) -> EnclosedDocument | None:
        """The document, byte for byte as it was sent; None when it is unavailable now."""
        ...

"""The interfaces that the use cases need from outside, and the two steps with which all of them begin."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO, Protocol
from uuid import UUID

from procedure.application.audit.auditing import AuditEntry
from procedure.application.organisation.organisation import EquatedDays, Officials
from procedure.application.retention.destructions import Destructions, Erasures
from procedure.application.track.ports import FileNumbers, OmbudsmanCases, Recommendations
from procedure.application.worklists.saved_filters import SavedFilters
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.case import Case
from procedure.domain.documents.document import Document
from procedure.domain.errors import CaseNotFound, CaseNotYetKnown
from procedure.domain.organisation.actor import Act
from servicekit.delivery.inbox import Arrival
from servicekit.web.idempotency import StoredAnswer


class Cases(Protocol):
    async def add(self, case: Case) -> None: ...

    async def get(self, complaint_id: UUID) -> Case:
        """The whole case, or `CaseNotFound`."""
        ...

    async def knows(self, complaint_id: UUID) -> bool: ...

    async def take(self, complaint_id: UUID) -> Case:
        """To read only, locked until the work ends; or `CaseNotFound`."""
        ...

    async def take_without_retention(self, most: int) -> Sequence[Case]:
        """Closed cases without a retention term yet, locked."""
        ...

    async def take_untold(self, most: int) -> Sequence[Case]:
        """Cases of whose people the other services were never told, locked; skips those that another replica has
        locked."""
        ...

    async def take_watched(self, today: date, most: int) -> Sequence[Case]:
        """Cases whose watch day has come, locked; skips those that another replica has locked."""
        ...

    async def take_outdated(self, calendar_version: int, most: int) -> Sequence[Case]:
        """Running cases whose dates were computed with an older calendar, locked; skips those that another replica has
        locked."""
        ...

    async def take_unjudged(self, today: date, most: int) -> Sequence[Case]:
        """Open cases that need somebody in charge and were not judged today, or not since something changed, locked;
        skips those that another replica has locked."""
        ...

    async def doubt_charge(self) -> None:
        """Who can act has changed: every open case is judged again. A judgement that is under way comes first."""
        ...

    async def running(self, after: UUID | None, most: int) -> Sequence[Case]:
        """Running cases by id, to read only: changes to them are not stored."""
        ...


class AuditTrail(Protocol):
    """Append-only."""

    async def add(self, entries: Sequence[AuditEntry]) -> None: ...


class Documents(Protocol):
    """What is known about documents; their content is in `Contents`. Changes are kept when the work ends."""

    async def add(self, document: Document) -> None: ...

    async def get(self, file_id: UUID, document_id: UUID) -> Document:
        """The document of this file, or `DocumentNotFound`."""
        ...

    async def find(self, document_id: UUID) -> Document:
        """The document, from any file, or `DocumentNotFound`."""
        ...

    async def of_file(self, file_id: UUID) -> Sequence[Document]:
        """Oldest first."""
        ...

    async def forget(self, file_id: UUID) -> None:
        """The file is destroyed: its documents are removed now, their content as soon as no other document shares
        it."""
        ...


class StorageAway(Exception):  # noqa: N818 - named as the refusals are
    """The storage does not answer or is full; the request can be repeated."""


class Contents(Protocol):
    """The content of documents, identified by its SHA-256 and stored once, even when documents share it."""

    async def keep(self, sha256: str, body: BinaryIO) -> None:
        """Durable when this returns. It is removed again unless a document with this content is stored within the
        hour."""
        ...

    def read(self, sha256: str) -> AsyncIterator[bytes]:
        """In pieces; stops with an error when the stored content no longer matches its hash."""
        ...

    async def sweep(self) -> int:
        """Remove content without a document, a batch at a time; returns how many were checked."""
        ...


class Inbox(Protocol):
    async def first_time(self, arrival: Arrival, now: datetime) -> bool: ...


class Requests(Protocol):
    async def earlier(self, scope: str, key: str | None, print_: str) -> StoredAnswer | None: ...

    async def remember(self, scope: str, key: str | None, print_: str, given: StoredAnswer, now: datetime) -> None: ...


class Work(Protocol):
    """One transaction."""

    @property
    def cases(self) -> Cases: ...
    @property
    def audit(self) -> AuditTrail: ...
    @property
    def officials(self) -> Officials: ...
    @property
    def ombudsman_cases(self) -> OmbudsmanCases: ...
    @property
    def recommendations(self) -> Recommendations: ...
    @property
    def file_numbers(self) -> FileNumbers: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def destructions(self) -> Destructions: ...
    @property
    def erasures(self) -> Erasures: ...
    @property
    def equated_days(self) -> EquatedDays: ...
    @property
    def saved_filters(self) -> SavedFilters: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def requests(self) -> Requests: ...

    async def calendar(self) -> Calendar:
        """The days on which no term ends, as loaded now. Call it after reading the case: a load in between then shows
        as a concurrent change of the case."""
        ...

    def note(self, fact: Any) -> None:
        """Record a fact that belongs to no case."""
        ...

    async def settle(self) -> None:
        """Write the changes and their facts now, so that what follows can report them."""
        ...


BeginWork = Callable[[], AbstractAsyncContextManager[Work]]


@dataclass(frozen=True, kw_only=True)
class OnCase:
    """Every command on a case: who acts, on which case, and which revision they read when several officials may edit
    it."""

    act: Act
    complaint_id: UUID
    revision: int | None = None


async def awaited(complaint_id: UUID, work: Work) -> Case | None:
    """The case that a fact of another service is about; None when it is destroyed. Raises `CaseNotYetKnown` for a fact
    that arrives before the case, so that it waits."""
    try:
        return await work.cases.get(complaint_id)
    except CaseNotFound:
        if await work.erasures.has(complaint_id):
            return None
        raise CaseNotYetKnown from None


async def admitted(command: OnCase, work: Work) -> Case:
    """The case, for an official who may see it and who read its current revision."""
    case = await work.cases.get(command.complaint_id)
    case.admit(command.act.actor, command.revision)
    return case

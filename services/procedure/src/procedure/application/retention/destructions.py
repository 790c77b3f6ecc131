"""The interfaces that destruction needs from outside."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from procedure.domain.retention.destruction import DestructionList, ListedCase


@dataclass(frozen=True)
class Destroyed:
    """The remains of a destroyed file: a hash of its content, how many audit entries were blanked, and their sum.
    `followed_by` are the files that were opened about it: ombudsman cases and recommendations."""

    digest: str
    entries: int
    entries_sum: str
    followed_by: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class ToDestroy:
    """The next file to destroy, locked for this replica."""

    list_id: UUID
    complaint_id: UUID
    reference: str


class Erasures(Protocol):
    """Files that were destroyed."""

    async def has(self, subject: UUID) -> bool: ...

    async def add(self, subject: UUID, now: datetime) -> bool:
        """Remember that it is erased, and drop waiting messages about it. False: it was erased before."""
        ...


class Destructions(Protocol):
    """Lists of files to be destroyed, and the destruction itself."""

    async def lock(self) -> None:
        """One list at a time is put together."""
        ...

    async def candidates(self, today: date, official_id: str, most: int) -> Sequence[ListedCase]:
        """Closed files past their retention term, on no list, without a recommendation still to be carried out, and not
        closed to this official; the oldest term first."""
        ...

    async def add(self, made: DestructionList) -> None: ...

    async def get(self, list_id: UUID) -> DestructionList:
        """To change, locked until the work ends; or `ListNotFound`."""
        ...

    async def save(self, changed: DestructionList) -> None: ...

    async def look(self, list_id: UUID) -> DestructionList:
        """To read only; or `ListNotFound`."""
        ...

    async def newest(self, before: UUID | None, most: int) -> Sequence[DestructionList]:
        """Lists without their files, newest first, older than `before`."""
        ...

    async def closed_to(self, official_id: str, complaint_ids: Collection[UUID]) -> frozenset[UUID]:
        """The cases among these that this official may not know of."""
        ...

    async def take_approved(self, most: int) -> Sequence[ToDestroy]:
        """Approved files that were not destroyed yet, locked; skips those that another replica has locked."""
        ...

    async def destroy(self, complaint_id: UUID, now: datetime) -> Destroyed:
        """Remove the row of the file, and the content of its audit entries and those of the files that follow from
        it."""
        ...

    async def certify(self, done: ToDestroy, destroyed: Destroyed, now: datetime) -> None: ...

    async def spare(self, kept: ToDestroy) -> None:
        """Keep the file: it is no longer due."""
        ...

    async def close_done(self, now: datetime) -> Sequence[UUID]:
        """Close the lists on which no file waits; each is returned once."""
        ...

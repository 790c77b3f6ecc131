"""What destroying needs from outside."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from procedure.domain.retention.destruction import DestructionList, ListedCase


@dataclass(frozen=True)
class Destroyed:
    """What is left to say of a file: a hash of all it was, how many audit entries were blanked, and their sum.
    `followed_by` are the files that were opened about it: cases of the ombudsman, recommendations."""

    digest: str
    entries: int
    entries_sum: str
    followed_by: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class ToDestroy:
    """A file whose turn has come; nobody else has it in hand."""

    list_id: UUID
    complaint_id: UUID
    reference: str


class Erasures(Protocol):
    """Files that were destroyed."""

    async def has(self, subject: UUID) -> bool: ...

    async def add(self, subject: UUID, now: datetime) -> bool:
        """Remember it, with what still waits to be taken in or told. False: it was erased before."""
        ...


class Destructions(Protocol):
    """Lists of files to be destroyed, and destroying them."""

    async def lock(self) -> None:
        """One list at a time is put together."""
        ...

    async def candidates(self, today: date, official_id: str, most: int) -> Sequence[ListedCase]:
        """Closed files past their term, on no list, without a recommendation still to be carried out, and none of them
        closed to this official; the oldest term first."""
        ...

    async def add(self, made: DestructionList) -> None: ...

    async def get(self, list_id: UUID) -> DestructionList:
        """For a change: nobody else has it until the work ends. Or `ListNotFound`."""
        ...

    async def save(self, changed: DestructionList) -> None: ...

    async def look(self, list_id: UUID) -> DestructionList:
        """To read only; or `ListNotFound`."""
        ...

    async def newest(self, before: UUID | None, most: int) -> Sequence[DestructionList]:
        """Without their files, the newest first; those made before this one."""
        ...

    async def closed_to(self, official_id: str, complaint_ids: Collection[UUID]) -> frozenset[UUID]:
        """Those among them that this official may not know of."""
        ...

    async def take_approved(self, most: int) -> Sequence[ToDestroy]:
        """Approved files not destroyed yet, locked; those that another replica has in hand are passed over."""
        ...

    async def destroy(self, complaint_id: UUID, now: datetime) -> Destroyed:
        """The row of the file, and the content of its audit entries and of those of what followed from it."""
        ...

    async def certify(self, done: ToDestroy, destroyed: Destroyed, now: datetime) -> None: ...

    async def spare(self, kept: ToDestroy) -> None:
        """It is not due any more."""
        ...

    async def close_done(self, now: datetime) -> Sequence[UUID]:
        """Lists on which nothing waits any more; each is told of once."""
        ...

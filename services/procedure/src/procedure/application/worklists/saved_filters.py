"""A filter that an official keeps under a name. Nobody else sees it, or that it exists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from procedure.application.worklists.worklist import CaseFilter
from servicekit.errors import Conflict, NotFound

MOST = 50  # per official


@dataclass(frozen=True, kw_only=True)
class SavedFilter:
    """Words are stored here only because their owner saved them, and are removed with the filter."""

    filter_id: UUID
    official_id: str
    name: str
    filter: CaseFilter
    saved_at: datetime


class SavedFilters(Protocol):
    """Each call is about one owner: the filters of others do not exist for it."""

    async def lock(self, official_id: str) -> None:
        """One change at a time to an official's filters."""
        ...

    async def of(self, official_id: str) -> Sequence[SavedFilter]:
        """By name."""
        ...

    async def get(self, official_id: str, filter_id: UUID) -> SavedFilter:
        """Or `SavedFilterNotFound`."""
        ...

    async def save(self, saved: SavedFilter) -> None:
        """Add, or replace the one with this id. Raises `NameTaken` when its owner has another filter of this name."""
        ...

    async def remove(self, saved: SavedFilter) -> None: ...


class SavedFilterNotFound(NotFound):
    code = "saved-filter-not-found"

    def __init__(self) -> None:
        super().__init__("You have no such filter.")


class NameTaken(Conflict):
    code = "saved-filter-name-taken"

    def __init__(self) -> None:
        super().__init__("You have another filter with this name.")


class TooManySavedFilters(Conflict):
    code = "too-many-saved-filters"

    def __init__(self) -> None:
        super().__init__(f"You have {MOST} filters; remove one first.")

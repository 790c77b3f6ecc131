"""Saved filters in memory."""

from collections.abc import Sequence
from uuid import UUID

from procedure.application.worklists.saved_filters import NameTaken, SavedFilter, SavedFilterNotFound


class MemorySavedFilters:
    def __init__(self, kept: dict[UUID, SavedFilter]) -> None:
        self.kept = kept

    async def lock(self, official_id: str) -> None:
        pass

    async def of(self, official_id: str) -> Sequence[SavedFilter]:
        return sorted((each for each in self.kept.values() if each.official_id == official_id), key=lambda s: s.name)

    async def get(self, official_id: str, filter_id: UUID) -> SavedFilter:
        saved = self.kept.get(filter_id)
        if saved is None or saved.official_id != official_id:
            raise SavedFilterNotFound
        return saved

    async def save(self, saved: SavedFilter) -> None:
        others = [each for each in await self.of(saved.official_id) if each.filter_id != saved.filter_id]
        if saved.name in {each.name for each in others}:
            raise NameTaken
        self.kept[saved.filter_id] = saved

    async def remove(self, saved: SavedFilter) -> None:
        del self.kept[saved.filter_id]

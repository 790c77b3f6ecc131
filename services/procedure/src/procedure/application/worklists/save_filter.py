"""An official keeps a filter under a name."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.worklists.saved_filters import MOST, SavedFilter, TooManySavedFilters


@dataclass(frozen=True, kw_only=True)
class SaveFilter:
    saved: SavedFilter


async def save_filter(command: SaveFilter, work: Work) -> SavedFilter:
    owner = command.saved.official_id
    await work.saved_filters.lock(owner)
    if len(await work.saved_filters.of(owner)) >= MOST:
        raise TooManySavedFilters
    await work.saved_filters.save(command.saved)
    return command.saved

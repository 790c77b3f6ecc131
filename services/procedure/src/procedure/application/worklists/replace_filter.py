"""An official gives one of their filters another name or content."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.worklists.saved_filters import SavedFilter


@dataclass(frozen=True, kw_only=True)
class ReplaceFilter:
    saved: SavedFilter


async def replace_filter(command: ReplaceFilter, work: Work) -> SavedFilter:
    saved = command.saved
    await work.saved_filters.lock(saved.official_id)
    await work.saved_filters.get(saved.official_id, saved.filter_id)
    await work.saved_filters.save(saved)
    return saved

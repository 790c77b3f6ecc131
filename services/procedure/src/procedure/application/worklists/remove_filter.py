"""An official removes one of their filters, with the words in it."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work


@dataclass(frozen=True, kw_only=True)
class RemoveFilter:
    official_id: str
    filter_id: UUID


async def remove_filter(command: RemoveFilter, work: Work) -> None:
    await work.saved_filters.remove(await work.saved_filters.get(command.official_id, command.filter_id))

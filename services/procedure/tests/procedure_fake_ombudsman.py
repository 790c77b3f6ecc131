"""Ombudsman cases and recommendations in memory. `adapters/test_ombudsman_track.py` holds them against PostgreSQL."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any
from uuid import UUID

from procedure.domain.errors import CaseTaken
from procedure.domain.track.tracked_file import FileNotFound


@dataclass
class MemoryTrackStore:
    ombudsman_cases: dict[UUID, Any] = field(default_factory=dict)
    recommendations: dict[UUID, Any] = field(default_factory=dict)
    numbers: dict[tuple[str, int], int] = field(default_factory=dict)


def file_copy(file: Any) -> Any:
    return type(file)(**{each.name: getattr(file, each.name) for each in fields(file)})


def same_file(one: Any, other: Any) -> bool:
    return all(getattr(one, each.name) == getattr(other, each.name) for each in fields(one))


class MemoryFiles:
    def __init__(self, stored: dict[UUID, Any]) -> None:
        self._stored = stored
        self.seen: list[Any] = []

    async def add(self, file: Any) -> None:
        self.seen.append(file)

    async def get(self, file_id: UUID) -> Any:
        for file in self.seen:
            if file.file_id == file_id:
                return file
        if file_id not in self._stored:
            raise FileNotFound
        self.seen.append(file_copy(self._stored[file_id]))
        return self.seen[-1]

    async def about(self, complaint_id: UUID) -> Sequence[Any]:
        found = [each for each in self._stored.values() if each.complaint_id == complaint_id]
        found.sort(key=lambda file: (file.opened_at, file.file_id))
        return [await self.get(each.file_id) for each in found]

    async def take_watched(self, today: date, most: int) -> Sequence[Any]:
        due = [file for file in self._stored.values() if file.watch_on and file.watch_on <= today]
        due.sort(key=lambda file: (file.watch_on, file.file_id))
        return [await self.get(file.file_id) for file in due[:most]]

    async def forget(self, complaint_id: UUID) -> Sequence[UUID]:
        gone = [each.file_id for each in self._stored.values() if each.complaint_id == complaint_id]
        for file_id in gone:
            del self._stored[file_id]
        return gone

    def number(self) -> None:
        for file in self.seen:
            stored = self._stored.get(file.file_id)
            if stored is None:
                continue
            if file.version == stored.version and not same_file(file, stored):
                file.version += 1
            elif file.version not in {stored.version, stored.version + 1}:
                raise CaseTaken

    def commit(self) -> None:
        for file in self.seen:
            stored = self._stored.get(file.file_id)
            if stored is not None and not same_file(file, stored) and file.version != stored.version + 1:
                raise CaseTaken
        self._stored.update({file.file_id: file_copy(file) for file in self.seen})


class MemoryFileNumbers:
    def __init__(self, store: MemoryTrackStore) -> None:
        self._numbers = store.numbers

    async def draw(self, letter: str, year: int) -> str:
        self._numbers[letter, year] = self._numbers.get((letter, year), 0) + 1
        return f"{letter}-{year}-{self._numbers[letter, year]:06}"

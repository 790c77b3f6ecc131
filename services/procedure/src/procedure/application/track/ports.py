"""The interfaces that the use cases of the ombudsman track need from outside, and how all of them begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.organisation.actor import Act
from procedure.domain.recommendations.recommendation import Recommendation


class OmbudsmanCases(Protocol):
    async def add(self, case: OmbudsmanCase) -> None: ...

    async def get(self, file_id: UUID) -> OmbudsmanCase:
        """The whole case, or `FileNotFound`."""
        ...

    async def about(self, complaint_id: UUID) -> Sequence[OmbudsmanCase]:
        """Those that follow from a complaint, oldest first."""
        ...

    async def forget(self, complaint_id: UUID) -> Sequence[UUID]:
        """The complaint is destroyed, and so are the files that follow from it; returns their ids."""
        ...


class Recommendations(Protocol):
    async def add(self, recommendation: Recommendation) -> None: ...

    async def get(self, file_id: UUID) -> Recommendation:
        """The whole recommendation, or `FileNotFound`."""
        ...

    async def about(self, complaint_id: UUID) -> Sequence[Recommendation]:
        """Those that follow from a complaint, oldest first."""
        ...

    async def take_watched(self, today: date, most: int) -> Sequence[Recommendation]:
        """Recommendations whose owner is due a reminder, locked; skips those that another replica has locked."""
        ...

    async def forget(self, complaint_id: UUID) -> Sequence[UUID]:
        """The complaint is destroyed, and so are the files that follow from it; returns their ids."""
        ...


class FileNumbers(Protocol):
    async def draw(self, letter: str, year: int) -> str:
        """The next reference of this kind of file in this year, such as `O-2026-000001`; drawn one at a time, without
        gaps."""
        ...


@dataclass(frozen=True, kw_only=True)
class OnFile:
    """Every command on such a file: who acts, on which one, and which revision they read when several officials may
    edit it."""

    act: Act
    file_id: UUID
    revision: int | None = None

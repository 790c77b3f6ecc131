"""The questions this service answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from intake.application.ports import Team
from intake.domain.progress.progress import Step
from intake.domain.submission.classification import Suggestion
from intake.domain.submission.receipt import ProofOfReceipt
from intake.domain.submission.submission import ORAL
from intake.domain.visibility import Visibility
from words.submissions import ComplaintForm


@dataclass(frozen=True)
class ComplaintFile:
    """A complaint as it was accepted, and its people as known now, for officials who may see it."""

    proof: ProofOfReceipt
    registered_at: datetime
    registered_by: str | None
    registered_by_name: str | None
    anonymous: bool
    suggestion: Suggestion
    people: tuple[dict[str, Any], ...] = ()

    @property
    def form(self) -> ComplaintForm:
        return ComplaintForm.ORAL if self.proof.channel in ORAL else ComplaintForm.WRITTEN


@dataclass(frozen=True)
class Seen:
    """A complaint, with the data that decide whether one official may know of it."""

    file: ComplaintFile
    visibility: Visibility


class Questions(Protocol):
    async def by_secret(self, secret_hash: bytes) -> tuple[ComplaintFile, list[Step]] | None:
        """The complaint that a valid link opens, and its progress."""
        ...

    async def for_official(self, complaint_id: UUID, official_id: str) -> Seen | None: ...

    async def roles_of(self, official_id: str) -> frozenset[str] | None:
        """The roles of the official with exactly this id. None for one who left, and for one who was never told of
        (L24)."""
        ...


class TeamsTold(Protocol):
    async def told(self) -> Sequence[Team]:
        """Every team that procedure told of, also those that were removed, by name; empty until the first fact."""
        ...

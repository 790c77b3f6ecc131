"""Lists of the ombudsman track: by the date that waits for us, only what the caller may know of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from procedure.application.worklists.worklist import Position
from procedure.domain.organisation.actor import Actor
from words.ombudsman import (
    OmbudsmanGround,
    OmbudsmanState,
    RecommendationKind,
    RecommendationSource,
    RecommendationState,
    Ruling,
)

Item = TypeVar("Item", bound="TrackItem")


@dataclass(frozen=True, kw_only=True)
class TrackQuestion:
    """Who asks, and for which part. A filter that is empty does not restrict."""

    actor: Actor
    today: date
    overdue: bool | None = None
    complaint_id: UUID | None = None
    after: Position | None = None
    limit: int = 50


@dataclass(frozen=True, kw_only=True)
class OmbudsmanQuestion(TrackQuestion):
    states: tuple[OmbudsmanState, ...] = ()
    grounds: tuple[OmbudsmanGround, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RecommendationQuestion(TrackQuestion):
    states: tuple[RecommendationState, ...] = ()
    sources: tuple[RecommendationSource, ...] = ()
    owner_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class TrackItem:
    """One file in a list. The complaint is not named unless the caller sees the file itself."""

    file_id: UUID
    reference: str
    complaint_id: UUID | None
    complaint_reference: str | None
    received_on: date
    due_on: date | None
    overdue: bool
    position: Position


@dataclass(frozen=True, kw_only=True)
class OmbudsmanItem(TrackItem):
    state: OmbudsmanState
    ombudsman: str
    file_number: str
    ground: OmbudsmanGround | None
    ruling: Ruling
    closed_on: date | None


@dataclass(frozen=True, kw_only=True)
class RecommendationItem(TrackItem):
    state: RecommendationState
    source: RecommendationSource
    kind: RecommendationKind
    text: str
    owner_id: str | None
    implemented_on: date | None
    ombudsman_case_id: UUID | None


@dataclass(frozen=True)
class TrackPage(Generic[Item]):
    items: Sequence[Item]
    count: int
    count_is_capped: bool
    next: Position | None


class TrackLists(Protocol):
    async def ombudsman_cases(self, question: OmbudsmanQuestion) -> TrackPage[OmbudsmanItem]: ...

    async def recommendations(self, question: RecommendationQuestion) -> TrackPage[RecommendationItem]: ...

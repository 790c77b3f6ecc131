"""What the facts of the ombudsman track begin with, and those of any of its files. Each becomes an audit line."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict
from uuid import UUID

from procedure.domain.track.complaint import ComplaintNow
from words.ombudsman import OmbudsmanState, RecommendationKind, RecommendationSource, RecommendationState
from words.people import Role


class TrackLine(TypedDict):
    """Which file, about which complaint as it stands now, when, by whom, in which role and at which step."""

    file_id: UUID
    reference: str
    complaint: ComplaintNow | None
    at: datetime
    official_id: str
    role: Role
    step: str


class TrackOccasion(TrackLine):
    """What every fact about a step begins with: the line, and the state afterwards."""

    state: Any  # an `OmbudsmanState` or a `RecommendationState`, as the file has


class RecommendationOccasion(TrackOccasion):
    """What every fact about a recommendation begins with."""

    source: RecommendationSource
    kind: RecommendationKind
    ombudsman_case_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class TrackFact:
    """Which file, about which complaint as it stands now, by whom and in which role."""

    file_id: UUID
    reference: str
    complaint: ComplaintNow | None
    at: datetime
    official_id: str
    role: Role
    step: str


@dataclass(frozen=True, kw_only=True)
class OmbudsmanFact(TrackFact):
    state: OmbudsmanState


@dataclass(frozen=True, kw_only=True)
class RecommendationFact(TrackFact):
    state: RecommendationState
    source: RecommendationSource
    kind: RecommendationKind
    ombudsman_case_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class TrackSendingRecorded(TrackFact):
    """It is known that a message about this file left (Awb 2:19)."""

    state: OmbudsmanState | RecommendationState
    code: str
    sent_on: date


@dataclass(frozen=True, kw_only=True)
class TrackDocumentStored(TrackFact):
    """A document came into this file."""

    state: OmbudsmanState | RecommendationState
    document_id: UUID
    sha256: str


@dataclass(frozen=True, kw_only=True)
class TrackFileRead(TrackFact):
    """Somebody looked at the file, or at a part of it."""

    state: OmbudsmanState | RecommendationState
    part: str

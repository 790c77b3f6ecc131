"""How the facts of the ombudsman track begin, and those that any of its files records. Each becomes an audit line."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict
from uuid import UUID

from procedure.domain.track.complaint import ComplaintNow
from words.ombudsman import OmbudsmanState, RecommendationKind, RecommendationSource, RecommendationState
from words.people import Role


class TrackLine(TypedDict):
    """Which file, about which complaint as it is now, when, by whom, in which role and at which step."""

    file_id: UUID
    reference: str
    complaint: ComplaintNow | None
    at: datetime
    official_id: str
    role: Role
    step: str


class TrackOccasion(TrackLine):
    """How every fact about a step begins: the line, and the state afterwards."""

    state: Any  # an `OmbudsmanState` or a `RecommendationState`, depending on the file


class RecommendationOccasion(TrackOccasion):
    """How every fact about a recommendation begins."""

    source: RecommendationSource
    kind: RecommendationKind
    ombudsman_case_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class TrackFact:
    """Which file, about which complaint as it is now, by whom and in which role."""

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
    """A message about this file is known to have left (Awb 2:19)."""

    state: OmbudsmanState | RecommendationState
    code: str
    sent_on: date


@dataclass(frozen=True, kw_only=True)
class TrackDocumentStored(TrackFact):
    """A document was filed here."""

    state: OmbudsmanState | RecommendationState
    document_id: UUID
    sha256: str


@dataclass(frozen=True, kw_only=True)
class TrackFileRead(TrackFact):
    """An official read the file, or a part of it."""

    state: OmbudsmanState | RecommendationState
    part: str

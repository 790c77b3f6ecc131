"""What procedure publishes about recommendations from any source (R32-R34, R37)."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from words.ombudsman import RecommendationKind, RecommendationSource, RecommendationState


class RecommendationFact(Fact):
    recommendation_id: UUID
    source: RecommendationSource
    kind: RecommendationKind
    state: RecommendationState
    complaint_id: UUID | None = None
    ombudsman_case_id: UUID | None = None


class RecordedData(RecommendationFact):
    recorded_on: date
    response_due_on: date | None = None


class Recorded(Event):
    """A recommendation was made to the municipality."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.recorded.v1"] = "nl.wederhoor.recommendations.recorded.v1"
    data: RecordedData


class AnsweredData(RecommendationFact):
    answered_on: date
    due_on: date | None = None  # by when it will be carried out; absent when declined


class Answered(Event):
    """O7: accepted with a plan, or declined with reasons (Awb 9:36(4))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.answered.v1"] = "nl.wederhoor.recommendations.answered.v1"
    data: AnsweredData


class ProgressedData(RecommendationFact):
    progressed_on: date
    due_on: date | None = None


class Progressed(Event):
    """O8: it is being carried out, or its plan changed."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.progressed.v1"] = "nl.wederhoor.recommendations.progressed.v1"
    data: ProgressedData


class ImplementedData(RecommendationFact):
    implemented_on: date
    due_on: date | None = None


class Implemented(Event):
    """O8: carried out, and verified by another official than its owner (R34)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.recommendations.implemented.v1"] = "nl.wederhoor.recommendations.implemented.v1"
    data: ImplementedData

"""Applies each fact of a recommendation to its figures, one function per fact."""

from collections.abc import Callable, Mapping
from typing import Any

from contracts.event import Event
from contracts.procedure import recommendations
from reporting.domain.figures.heard import earliest
from reporting.domain.figures.recommendation import RecommendationFigures
from words.ombudsman import RecommendationState


def _recorded(figures: RecommendationFigures, fact: recommendations.Recorded, _sequence: int) -> None:
    figures.recorded_on = fact.data.recorded_on
    figures.source = fact.data.source
    figures.kind = fact.data.kind
    figures.response_due_on = fact.data.response_due_on


def _answered(figures: RecommendationFigures, fact: recommendations.Answered, sequence: int) -> None:
    """The last answer decides the state, the first how long answering took."""
    figures.answered_on = earliest(figures.answered_on, fact.data.answered_on)
    if fact.data.state is RecommendationState.ACCEPTED:
        _planned(figures, fact, sequence)


def _planned(figures: RecommendationFigures, fact: Event, sequence: int) -> None:
    if fact.data.due_on is not None and figures.is_newer("due_on", sequence):
        figures.due_on = fact.data.due_on


def _implemented(figures: RecommendationFigures, fact: recommendations.Implemented, sequence: int) -> None:
    if figures.is_newer("implemented", sequence):
        figures.implemented_on = fact.data.implemented_on
    _planned(figures, fact, sequence)


RECOMMENDATION: Mapping[type[Event], Callable[[RecommendationFigures, Any, int], None]] = {
    recommendations.Recorded: _recorded,
    recommendations.Answered: _answered,
    recommendations.Progressed: _planned,
    recommendations.Implemented: _implemented,
}

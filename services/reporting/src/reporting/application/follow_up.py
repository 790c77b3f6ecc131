"""Facts of the ombudsman and of recommendations into figures, one function each."""

from collections.abc import Callable, Mapping
from typing import Any

from contracts.event import Event
from contracts.procedure import ombudsman, recommendations
from reporting.domain.follow_up import OmbudsmanFigures, RecommendationFigures
from reporting.domain.heard import earliest
from words.ombudsman import RecommendationState


def _opened(figures: OmbudsmanFigures, fact: ombudsman.Opened, _sequence: int) -> None:
    figures.received_on = fact.data.received_on
    figures.ground = fact.data.ground


def _intervention(figures: OmbudsmanFigures, _fact: ombudsman.InterventionRequested, _sequence: int) -> None:
    figures.interventions += 1


def _information(figures: OmbudsmanFigures, _fact: ombudsman.InformationRequested, _sequence: int) -> None:
    figures.information_requests += 1


def _findings(figures: OmbudsmanFigures, _fact: ombudsman.FindingsReceived, _sequence: int) -> None:
    figures.reaction_requests += 1


def _replied(figures: OmbudsmanFigures, fact: ombudsman.Replied, _sequence: int) -> None:
    """How long each answer took, and whether it was in time."""
    asked = fact.data
    figures.reply_days = sorted([*figures.reply_days, (asked.replied_on - asked.requested_on).days])
    figures.replies_late += asked.replied_on > asked.reply_due_on


def _report(figures: OmbudsmanFigures, fact: ombudsman.ReportReceived, sequence: int) -> None:
    if figures.is_newer("report", sequence):
        figures.report_on = fact.data.received_on
        figures.ruling = fact.data.ruling
        figures.breached_norms = sorted(set(fact.data.breached_norms))


def _closed(figures: OmbudsmanFigures, fact: ombudsman.Closed, sequence: int) -> None:
    if figures.is_newer("closed", sequence):
        figures.closed_on = fact.data.closed_on
        figures.closing = fact.data.reason


def _recorded(figures: RecommendationFigures, fact: recommendations.Recorded, _sequence: int) -> None:
    figures.recorded_on = fact.data.recorded_on
    figures.source = fact.data.source
    figures.kind = fact.data.kind
    figures.response_due_on = fact.data.response_due_on


def _answered(figures: RecommendationFigures, fact: recommendations.Answered, sequence: int) -> None:
    """The last answer decides what becomes of it, the first one how long it took."""
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


OMBUDSMAN: Mapping[type[Event], Callable[[OmbudsmanFigures, Any, int], None]] = {
    ombudsman.Opened: _opened,
    ombudsman.InterventionRequested: _intervention,
    ombudsman.InformationRequested: _information,
    ombudsman.FindingsReceived: _findings,
    ombudsman.Replied: _replied,
    ombudsman.ReportReceived: _report,
    ombudsman.Closed: _closed,
}

RECOMMENDATIONS: Mapping[type[Event], Callable[[RecommendationFigures, Any, int], None]] = {
    recommendations.Recorded: _recorded,
    recommendations.Answered: _answered,
    recommendations.Progressed: _planned,
    recommendations.Implemented: _implemented,
}

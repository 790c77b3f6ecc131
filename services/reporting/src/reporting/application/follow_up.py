"""Facts of the ombudsman and of recommendations into figures, one function each."""

from collections.abc import Callable, Mapping
from typing import Any

from contracts import ombudsman as told
from contracts.event import Event
from contracts.vocabulary import RecommendationState
from reporting.domain.follow_up import OmbudsmanFigures, RecommendationFigures
from reporting.domain.heard import earliest


def _opened(figures: OmbudsmanFigures, fact: told.Opened, _sequence: int) -> None:
    figures.received_on = fact.data.received_on
    figures.ground = fact.data.ground


def _intervention(figures: OmbudsmanFigures, _fact: told.InterventionRequested, _sequence: int) -> None:
    figures.interventions += 1


def _information(figures: OmbudsmanFigures, _fact: told.InformationRequested, _sequence: int) -> None:
    figures.information_requests += 1


def _findings(figures: OmbudsmanFigures, _fact: told.FindingsReceived, _sequence: int) -> None:
    figures.reaction_requests += 1


def _replied(figures: OmbudsmanFigures, fact: told.Replied, _sequence: int) -> None:
    """How long each answer took, and whether it was in time."""
    asked = fact.data
    figures.reply_days = sorted([*figures.reply_days, (asked.replied_on - asked.requested_on).days])
    figures.replies_late += asked.replied_on > asked.reply_due_on


def _report(figures: OmbudsmanFigures, fact: told.ReportReceived, sequence: int) -> None:
    if figures.is_newer("report", sequence):
        figures.report_on = fact.data.received_on
        figures.ruling = fact.data.ruling
        figures.breached_norms = sorted(set(fact.data.breached_norms))


def _closed(figures: OmbudsmanFigures, fact: told.Closed, sequence: int) -> None:
    if figures.is_newer("closed", sequence):
        figures.closed_on = fact.data.closed_on
        figures.closing = fact.data.reason


def _recorded(figures: RecommendationFigures, fact: told.Recorded, _sequence: int) -> None:
    figures.recorded_on = fact.data.recorded_on
    figures.source = fact.data.source
    figures.kind = fact.data.kind
    figures.response_due_on = fact.data.response_due_on


def _answered(figures: RecommendationFigures, fact: told.Answered, sequence: int) -> None:
    """The last answer decides what becomes of it, the first one how long it took."""
    figures.answered_on = earliest(figures.answered_on, fact.data.answered_on)
    if fact.data.state is RecommendationState.ACCEPTED:
        _planned(figures, fact, sequence)


def _planned(figures: RecommendationFigures, fact: Event, sequence: int) -> None:
    if fact.data.due_on is not None and figures.is_newer("due_on", sequence):
        figures.due_on = fact.data.due_on


def _implemented(figures: RecommendationFigures, fact: told.Implemented, sequence: int) -> None:
    if figures.is_newer("implemented", sequence):
        figures.implemented_on = fact.data.implemented_on
    _planned(figures, fact, sequence)


OMBUDSMAN: Mapping[type[Event], Callable[[OmbudsmanFigures, Any, int], None]] = {
    told.Opened: _opened,
    told.InterventionRequested: _intervention,
    told.InformationRequested: _information,
    told.FindingsReceived: _findings,
    told.Replied: _replied,
    told.ReportReceived: _report,
    told.Closed: _closed,
}

RECOMMENDATIONS: Mapping[type[Event], Callable[[RecommendationFigures, Any, int], None]] = {
    told.Recorded: _recorded,
    told.Answered: _answered,
    told.Progressed: _planned,
    told.Implemented: _implemented,
}

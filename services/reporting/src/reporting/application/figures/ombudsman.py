"""Applies each fact of an ombudsman case to its figures, one function per fact."""

from collections.abc import Callable, Mapping
from typing import Any

from contracts.event import Event
from contracts.procedure import ombudsman
from reporting.domain.figures.ombudsman import OmbudsmanFigures


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
    """How long each answer took, and whether it was on time."""
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


OMBUDSMAN_CASE: Mapping[type[Event], Callable[[OmbudsmanFigures, Any, int], None]] = {
    ombudsman.Opened: _opened,
    ombudsman.InterventionRequested: _intervention,
    ombudsman.InformationRequested: _information,
    ombudsman.FindingsReceived: _findings,
    ombudsman.Replied: _replied,
    ombudsman.ReportReceived: _report,
    ombudsman.Closed: _closed,
}

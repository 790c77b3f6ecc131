"""Facts beside the main road of a complaint into its figures, one function each: completion, committee, consent, the
other endings, reopening."""

from collections.abc import Callable, Mapping
from typing import Any

from contracts.event import Event
from contracts.procedure import clocks, endings, investigation, retention, triage
from reporting.domain.figures import ComplaintFigures
from words.cases import CaseState
from words.endings import ReopenReason
from words.handling import FormalReason

FORMALLY_AGAIN = {
    ReopenReason.AGREEMENT_DISPUTED: FormalReason.NO_AGREEMENT,
    ReopenReason.OMBUDSMAN_REQUEST: FormalReason.REQUESTED,
}


def _completion_requested(figures: ComplaintFigures, fact: triage.CompletionRequested, _sequence: int) -> None:
    figures.items_asked = sorted({*figures.items_asked, *fact.data.items})


def _completion_received(figures: ComplaintFigures, fact: triage.CompletionReceived, _sequence: int) -> None:
    figures.completion_waived |= fact.data.waived


def _advice_requested(figures: ComplaintFigures, _fact: investigation.AdviceRequested, _sequence: int) -> None:
    figures.advice_requested = True


def _advice_given(figures: ComplaintFigures, fact: investigation.AdviceGiven, sequence: int) -> None:
    if figures.is_newer("advice", sequence):
        figures.advice = fact.data.outcome


def _postponed(figures: ComplaintFigures, fact: clocks.PostponedByConsent, sequence: int) -> None:
    figures.postponements += 1
    if figures.is_newer("consent", sequence):
        figures.consent_due_on = fact.data.new_due_on


def _split(figures: ComplaintFigures, fact: endings.Split, _sequence: int) -> None:
    figures.split_kinds = sorted([*figures.split_kinds, fact.data.kind])


def _ended(day: str, because: str | None = None) -> Callable[[ComplaintFigures, Any, int], None]:
    """One of the other endings: on which day it came about, and what says why."""

    def apply(figures: ComplaintFigures, fact: Event, sequence: int) -> None:
        if figures.is_newer("ended", sequence):
            figures.ended_as = fact.data.state
            figures.ended_on = getattr(fact.data, day)
            figures.ended_because = getattr(fact.data, because) if because else None

    return apply


def _reopened(figures: ComplaintFigures, fact: endings.Reopened, sequence: int) -> None:
    """Its last end counts no more. Where it goes on in the formal procedure, that was started thereby."""
    told = fact.data
    figures.reopenings = sorted([*figures.reopenings, told.reason])
    figures.is_newer("reopened", sequence)
    if told.state is not CaseState.TRIAGE and figures.is_newer("reopened formally", sequence):
        figures.reopened_formally = FORMALLY_AGAIN.get(told.reason, FormalReason.REQUESTED)
    if told.reason is ReopenReason.OMBUDSMAN_REQUEST and figures.is_newer("consent", sequence):
        figures.consent_due_on = told.due_on


def _erased(_figures: ComplaintFigures, _fact: retention.Erased, _sequence: int) -> None:
    """The file is gone; the report of its year stands. What is kept here was never more than dates and codes, without
    number, name or text: what statistics need, and what a rebuild from the log makes again."""


SIDE_ROADS: Mapping[type[Event], Callable[[ComplaintFigures, Any, int], None]] = {
    triage.CompletionRequested: _completion_requested,
    triage.CompletionReceived: _completion_received,
    investigation.AdviceRequested: _advice_requested,
    investigation.AdviceGiven: _advice_given,
    clocks.PostponedByConsent: _postponed,
    endings.NotHandled: _ended("decided_on", "ground"),
    endings.Forwarded: _ended("forwarded_on"),
    endings.Reclassified: _ended("reclassified_on", "kind"),
    endings.NotedAsSignal: _ended("noted_on", "reason"),
    endings.Withdrawn: _ended("withdrawn_on"),
    endings.Split: _split,
    endings.Reopened: _reopened,
    retention.Erased: _erased,
}

"""Fact to event, for the steps beside the main road. Public facts carry no free text and no official's id."""

from collections.abc import Callable
from typing import Any

from contracts import further
from contracts import procedure as events
from contracts.event import Event, Fact
from procedure.domain.clocks.consent import PostponedByConsent
from procedure.domain.clocks.lateness import LatenessExplained
from procedure.domain.endings.forwarding import Forwarded
from procedure.domain.endings.reclassification import Reclassified, SplitOff
from procedure.domain.endings.refusal import NotHandled
from procedure.domain.endings.reopening import Reopened
from procedure.domain.endings.signal import NotedAsSignal
from procedure.domain.endings.withdrawal import Withdrawn
from procedure.domain.investigation.committee import AdviceGiven, AdviceRequested
from procedure.domain.investigation.replacement import Replaced
from procedure.domain.steps.fact import CaseFact
from procedure.domain.triage.completion import CompletionEnded, CompletionRequested


def about(fact: CaseFact) -> dict[str, Any]:
    """What every public fact about a case begins with."""
    return {"complaint_id": fact.complaint_id, "reference": fact.reference, "state": fact.state}


def _completion_requested(fact: CompletionRequested) -> Fact:
    asked = fact.completion
    return further.CompletionRequestedData(
        **about(fact), items=asked.items, requested_on=asked.requested_on, reply_due_on=asked.reply_due_on
    )


def _completion_received(fact: CompletionEnded) -> Fact:
    ended = fact.completion
    return further.CompletionReceivedData(
        **about(fact), items=ended.received, waived=bool(ended.waived), received_on=ended.ended_on
    )


def _advice_requested(fact: AdviceRequested) -> Fact:
    return further.AdviceRequestedData(**about(fact), requested_on=fact.requested_on)


def _advice_given(fact: AdviceGiven) -> Fact:
    advice = fact.advice
    elements = tuple(
        events.ElementOutcome(norms=each.norms, judgement=each.judgement) for each in advice.reasoning.elements
    )
    return further.AdviceGivenData(**about(fact), outcome=advice.outcome, elements=elements, given_on=advice.given_on)


def _postponed(fact: PostponedByConsent) -> Fact:
    done = fact.postponement
    return further.PostponedData(
        **about(fact),
        previous_due_on=done.previous_due_on,
        new_due_on=done.new_due_on,
        consented_on=done.consented_on,
    )


def _lateness_explained(fact: LatenessExplained) -> Fact:
    told = fact.explanation
    return further.LatenessExplainedData(
        **about(fact), due_on=told.due_on, expected_on=told.expected_on, explained_on=told.explained_on
    )


def _not_handled(fact: NotHandled) -> Fact:
    refusal = fact.refusal
    return further.NotHandledData(
        **about(fact),
        ground=refusal.ground,
        decided_on=refusal.decided_on,
        due_on=fact.refusal_due_on,
        late=fact.late,
    )


def _forwarded(fact: Forwarded) -> Fact:
    return further.ForwardedData(**about(fact), forwarded_on=fact.forwarding.forwarded_on)


def _reclassified(fact: Reclassified) -> Fact:
    done = fact.reclassification
    return further.ReclassifiedData(
        **about(fact), kind=done.kind, rule=done.rule, received_on=fact.received_on, reclassified_on=done.done_on
    )


def _split(fact: SplitOff) -> Fact:
    done = fact.reclassification
    return further.SplitData(**about(fact), kind=done.kind, rule=done.rule, split_on=done.done_on)


def _signal(fact: NotedAsSignal) -> Fact:
    return further.NotedAsSignalData(**about(fact), reason=fact.note.reason, noted_on=fact.note.noted_on)


def _withdrawn(fact: Withdrawn) -> Fact:
    return further.WithdrawnData(**about(fact), withdrawn_on=fact.withdrawal.withdrawn_on)


def _reopened(fact: Reopened) -> Fact:
    reopening = fact.reopening
    return further.ReopenedData(
        **about(fact), reason=reopening.reason, reopened_on=reopening.reopened_on, due_on=fact.due_on
    )


def _replaced(fact: Replaced) -> Fact:
    done = fact.replacement
    return further.ReplacedData(**about(fact), part=done.part, reason=done.reason, replaced_on=done.replaced_on)


SIDE_EVENTS: dict[type[CaseFact], tuple[type[Event], Callable[[Any], Fact]]] = {
    CompletionRequested: (further.CompletionRequested, _completion_requested),
    CompletionEnded: (further.CompletionReceived, _completion_received),
    AdviceRequested: (further.AdviceRequested, _advice_requested),
    AdviceGiven: (further.AdviceGiven, _advice_given),
    PostponedByConsent: (further.PostponedByConsent, _postponed),
    LatenessExplained: (further.LatenessExplained, _lateness_explained),
    NotHandled: (further.NotHandled, _not_handled),
    Forwarded: (further.Forwarded, _forwarded),
    Reclassified: (further.Reclassified, _reclassified),
    SplitOff: (further.Split, _split),
    NotedAsSignal: (further.NotedAsSignal, _signal),
    Withdrawn: (further.Withdrawn, _withdrawn),
    Reopened: (further.Reopened, _reopened),
    Replaced: (further.HandlerReplaced, _replaced),
}

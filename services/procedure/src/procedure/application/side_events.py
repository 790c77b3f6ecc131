"""Fact to event, for the steps beside the main road. Public facts carry no free text and no official's id."""

from collections.abc import Callable
from typing import Any

from contracts.event import Event, Fact
from contracts.procedure import clocks, endings, investigation, judgement, triage
from procedure.domain import step_facts
from procedure.domain.facts import CaseFact


def about(fact: CaseFact) -> dict[str, Any]:
    """What every public fact about a case begins with."""
    return {"complaint_id": fact.complaint_id, "reference": fact.reference, "state": fact.state}


def _completion_requested(fact: step_facts.CompletionRequested) -> Fact:
    asked = fact.completion
    return triage.CompletionRequestedData(
        **about(fact), items=asked.items, requested_on=asked.requested_on, reply_due_on=asked.reply_due_on
    )


def _completion_received(fact: step_facts.CompletionEnded) -> Fact:
    ended = fact.completion
    return triage.CompletionReceivedData(
        **about(fact), items=ended.received, waived=bool(ended.waived), received_on=ended.ended_on
    )


def _advice_requested(fact: step_facts.AdviceRequested) -> Fact:
    return investigation.AdviceRequestedData(**about(fact), requested_on=fact.requested_on)


def _advice_given(fact: step_facts.AdviceGiven) -> Fact:
    advice = fact.advice
    elements = tuple(
        judgement.ElementOutcome(norms=each.norms, judgement=each.judgement) for each in advice.reasoning.elements
    )
    return investigation.AdviceGivenData(
        **about(fact), outcome=advice.outcome, elements=elements, given_on=advice.given_on
    )


def _postponed(fact: step_facts.PostponedByConsent) -> Fact:
    done = fact.postponement
    return clocks.PostponedData(
        **about(fact),
        previous_due_on=done.previous_due_on,
        new_due_on=done.new_due_on,
        consented_on=done.consented_on,
    )


def _lateness_explained(fact: step_facts.LatenessExplained) -> Fact:
    told = fact.explanation
    return clocks.LatenessExplainedData(
        **about(fact), due_on=told.due_on, expected_on=told.expected_on, explained_on=told.explained_on
    )


def _not_handled(fact: step_facts.NotHandled) -> Fact:
    refusal = fact.refusal
    return endings.NotHandledData(
        **about(fact),
        ground=refusal.ground,
        decided_on=refusal.decided_on,
        due_on=fact.refusal_due_on,
        late=fact.late,
    )


def _forwarded(fact: step_facts.Forwarded) -> Fact:
    return endings.ForwardedData(**about(fact), forwarded_on=fact.forwarding.forwarded_on)


def _reclassified(fact: step_facts.Reclassified) -> Fact:
    done = fact.reclassification
    return endings.ReclassifiedData(
        **about(fact), kind=done.kind, rule=done.rule, received_on=fact.received_on, reclassified_on=done.done_on
    )


def _split(fact: step_facts.SplitOff) -> Fact:
    done = fact.reclassification
    return endings.SplitData(**about(fact), kind=done.kind, rule=done.rule, split_on=done.done_on)


def _signal(fact: step_facts.NotedAsSignal) -> Fact:
    return endings.NotedAsSignalData(**about(fact), reason=fact.note.reason, noted_on=fact.note.noted_on)


def _withdrawn(fact: step_facts.Withdrawn) -> Fact:
    return endings.WithdrawnData(**about(fact), withdrawn_on=fact.withdrawal.withdrawn_on)


def _reopened(fact: step_facts.Reopened) -> Fact:
    reopening = fact.reopening
    return endings.ReopenedData(
        **about(fact), reason=reopening.reason, reopened_on=reopening.reopened_on, due_on=fact.due_on
    )


def _replaced(fact: step_facts.Replaced) -> Fact:
    done = fact.replacement
    return investigation.ReplacedData(**about(fact), part=done.part, reason=done.reason, replaced_on=done.replaced_on)


SIDE_EVENTS: dict[type[CaseFact], tuple[type[Event], Callable[[Any], Fact]]] = {
    step_facts.CompletionRequested: (triage.CompletionRequested, _completion_requested),
    step_facts.CompletionEnded: (triage.CompletionReceived, _completion_received),
    step_facts.AdviceRequested: (investigation.AdviceRequested, _advice_requested),
    step_facts.AdviceGiven: (investigation.AdviceGiven, _advice_given),
    step_facts.PostponedByConsent: (clocks.PostponedByConsent, _postponed),
    step_facts.LatenessExplained: (clocks.LatenessExplained, _lateness_explained),
    step_facts.NotHandled: (endings.NotHandled, _not_handled),
    step_facts.Forwarded: (endings.Forwarded, _forwarded),
    step_facts.Reclassified: (endings.Reclassified, _reclassified),
    step_facts.SplitOff: (endings.Split, _split),
    step_facts.NotedAsSignal: (endings.NotedAsSignal, _signal),
    step_facts.Withdrawn: (endings.Withdrawn, _withdrawn),
    step_facts.Reopened: (endings.Reopened, _reopened),
    step_facts.Replaced: (investigation.HandlerReplaced, _replaced),
}

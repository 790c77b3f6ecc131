"""Applies each fact of a complaint to its figures, one function per fact."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from contracts.event import Event
from contracts.intake import Received
from contracts.notifications import Posted, Sent
from contracts.procedure import clocks, endings, investigation, retention, triage
from contracts.procedure.clocks import Adjourned, TermsSet
from contracts.procedure.informal import FormalProcedureStarted, ResolvedInformally
from contracts.procedure.investigation import HearingHeld, HearingOffered, HearingWaived
from contracts.procedure.judgement import Decided
from contracts.procedure.triage import AccusedNamed
from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.heard import earliest
from words.cases import CaseState
from words.endings import ReopenReason
from words.handling import FormalReason, Judgement
from words.messages import CITIZENS, DeliveryChannel, MessageCode
from words.people import Side

ACKNOWLEDGEMENTS = {MessageCode.M01, MessageCode.M01C}
TERMS = (
    "ack_due_on", "refusal_due_on", "decide_due_on", "extended_due_on", "due_on", "notice_sent_on",
)  # fmt: skip

FORMALLY_AGAIN = {
    ReopenReason.AGREEMENT_DISPUTED: FormalReason.NO_AGREEMENT,
    ReopenReason.OMBUDSMAN_REQUEST: FormalReason.REQUESTED,
}


def _received(figures: ComplaintFigures, fact: Received, _sequence: int) -> None:
    figures.received_on = fact.data.received_on
    figures.channel = fact.data.channel
    figures.form = fact.data.form
    figures.team_indicated = fact.data.team
    figures.theme_indicated = fact.data.theme


def _terms_set(figures: ComplaintFigures, fact: TermsSet, sequence: int) -> None:
    """A date that no longer runs is absent from the fact; the last known date still counts."""
    for name in TERMS:
        day = getattr(fact.data, name)
        if day is not None and figures.is_newer(name, sequence):
            setattr(figures, name, day)


def _accused_named(figures: ComplaintFigures, fact: AccusedNamed, sequence: int) -> None:
    if figures.is_newer("named", sequence):
        figures.team_named = fact.data.team
        figures.theme_named = fact.data.theme
        figures.body_conduct = fact.data.body_conduct


def _resolved_informally(figures: ComplaintFigures, fact: ResolvedInformally, sequence: int) -> None:
    if figures.is_newer("resolved", sequence):
        figures.resolved_on = fact.data.resolved_on
        figures.resolution_kind = fact.data.resolution_kind


def _formal_procedure_started(figures: ComplaintFigures, fact: FormalProcedureStarted, sequence: int) -> None:
    if figures.is_newer("formal", sequence):
        figures.formal_started_on = fact.data.started_on
        figures.formal_reason = fact.data.reason


def _decided(figures: ComplaintFigures, fact: Decided, sequence: int) -> None:
    if figures.is_newer("decided", sequence):
        counted = Counter(element.judgement for element in fact.data.elements)
        figures.decided_on = fact.data.decided_on
        figures.outcome = fact.data.outcome
        figures.elements_founded = counted[Judgement.FOUNDED]
        figures.elements_unfounded = counted[Judgement.UNFOUNDED]
        figures.elements_no_judgement = counted[Judgement.NO_JUDGEMENT]
        figures.advised_otherwise = fact.data.advised_otherwise


def _adjourned(figures: ComplaintFigures, fact: Adjourned, sequence: int) -> None:
    if figures.is_newer("adjourned", sequence):
        figures.adjournment_reason = fact.data.reason
        figures.adjourned_late = fact.data.late


def _hearing_offered(figures: ComplaintFigures, _fact: HearingOffered, _sequence: int) -> None:
    figures.hearing_offered = True


def _hearing_held(figures: ComplaintFigures, fact: HearingHeld, _sequence: int) -> None:
    figures.heard_complainant |= Side.COMPLAINANT in fact.data.sides
    figures.heard_accused |= Side.ACCUSED in fact.data.sides


def _hearing_waived(figures: ComplaintFigures, fact: HearingWaived, sequence: int) -> None:
    if figures.is_newer(f"waived {fact.data.side}", sequence):
        if fact.data.side is Side.COMPLAINANT:
            figures.waived_complainant = fact.data.ground
        else:
            figures.waived_accused = fact.data.ground


def _sent(figures: ComplaintFigures, fact: Sent, _sequence: int) -> None:
    """An e-mail that was sent; a letter counts from the day it is posted."""
    if _acknowledges(fact) and fact.data.channel is DeliveryChannel.EMAIL:
        figures.ack_sent_on = earliest(figures.ack_sent_on, fact.data.sent_on)


def _posted(figures: ComplaintFigures, fact: Posted, _sequence: int) -> None:
    if _acknowledges(fact):
        figures.ack_sent_on = earliest(figures.ack_sent_on, fact.data.posted_on)


def _acknowledges(fact: Sent | Posted) -> bool:
    return fact.data.message_code in ACKNOWLEDGEMENTS and fact.data.recipient_kind in CITIZENS


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
    """One of the other endings: its day, and the fields that say why."""

    def apply(figures: ComplaintFigures, fact: Event, sequence: int) -> None:
        if figures.is_newer("ended", sequence):
            figures.ended_as = fact.data.state
            figures.ended_on = getattr(fact.data, day)
            figures.ended_because = getattr(fact.data, because) if because else None

    return apply


def _reopened(figures: ComplaintFigures, fact: endings.Reopened, sequence: int) -> None:
    """Its last ending no longer counts. If it goes on in the formal procedure, the reopening started that procedure."""
    told = fact.data
    figures.reopenings = sorted([*figures.reopenings, told.reason])
    figures.is_newer("reopened", sequence)
    if told.state is not CaseState.TRIAGE and figures.is_newer("reopened formally", sequence):
        figures.reopened_formally = FORMALLY_AGAIN.get(told.reason, FormalReason.REQUESTED)
    if told.reason is ReopenReason.OMBUDSMAN_REQUEST and figures.is_newer("consent", sequence):
        figures.consent_due_on = told.due_on


def _erased(_figures: ComplaintFigures, _fact: retention.Erased, _sequence: int) -> None:
    """The file is gone; the report of its year remains. These figures were only ever dates and codes, without
    reference, name or text: what statistics need, and what a rebuild from the log produces again."""


COMPLAINT: Mapping[type[Event], Callable[[ComplaintFigures, Any, int], None]] = {
    Received: _received,
    TermsSet: _terms_set,
    AccusedNamed: _accused_named,
    ResolvedInformally: _resolved_informally,
    FormalProcedureStarted: _formal_procedure_started,
    Decided: _decided,
    Adjourned: _adjourned,
    HearingOffered: _hearing_offered,
    HearingHeld: _hearing_held,
    HearingWaived: _hearing_waived,
    Sent: _sent,
    Posted: _posted,
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

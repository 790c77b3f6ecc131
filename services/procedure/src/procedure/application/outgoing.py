"""Fact to event: everything this service tells the others, on one page. Public facts carry no free text and no
official's id; whom to write to, and what, is in `letters.py`."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import NAMESPACE_URL, UUID, uuid5

from contracts.event import Event, Fact
from contracts.procedure import access, case, clocks, informal, investigation, judgement, retention, triage
from procedure.application.side_events import SIDE_EVENTS, about
from procedure.domain import facts
from procedure.domain.deeds import CaseErased
from procedure.domain.directory import OfficialChanged
from procedure.domain.facts import CaseFact
from servicekit.outbox import Outgoing

F = TypeVar("F", bound=CaseFact)

OFFICIALS = uuid5(NAMESPACE_URL, "urn:wederhoor:officials")


def official_subject(official_id: str) -> UUID:
    """Officials have opaque text ids; the subject of an event is a UUID made from it, always the same one."""
    return uuid5(OFFICIALS, official_id)


def tell(fact: object) -> list[Outgoing]:
    """The event that tells of a fact; none for what concerns nobody outside."""
    if isinstance(fact, OfficialChanged):
        data = _official(fact)
        return [Outgoing(access.OfficialRecorded, official_subject(data.official_id), data)]
    if isinstance(fact, CaseErased):
        gone = retention.ErasedData(complaint_id=fact.complaint_id, reference=fact.reference, erased_on=fact.erased_on)
        return [Outgoing(retention.Erased, fact.complaint_id, gone)]
    if isinstance(fact, facts.AccessChanged):
        shut_out = access.AccessChangedData(
            complaint_id=fact.complaint_id, shut_out=fact.shut_out, restricted_to=fact.restricted_to
        )
        return [Outgoing(access.AccessChanged, fact.complaint_id, shut_out)]
    if not isinstance(fact, CaseFact) or type(fact) not in _PUBLIC:
        return []
    event, payload = _PUBLIC[type(fact)]
    return [Outgoing(event, fact.complaint_id, payload(fact))]


def _plain(fact: CaseFact) -> Fact:
    return case.CaseFact(**about(fact))


def _terms_set(fact: facts.TermsSet) -> Fact:
    return clocks.TermsSetData(
        **about(fact),
        received_on=fact.received_on,
        clock_status=fact.clock_status,
        ack_due_on=fact.ack_due_on,
        refusal_due_on=fact.refusal_due_on,
        decide_due_on=fact.decide_due_on,
        extended_due_on=fact.extended_due_on,
        due_on=fact.due_on,
        ombudsman_until=fact.ombudsman_until,
        ombudsman_until_provisional=fact.ombudsman_until_provisional,
        notice_sent_on=fact.notice_sent_on,
        closed_on=fact.closed_on,
        article=fact.article,
        reason=fact.reason,
        decree_missing_for=fact.decree_missing_for,
    )


def _accused_named(fact: facts.AccusedNamed) -> Fact:
    return triage.AccusedNamedData(**about(fact), team=fact.team, theme=fact.theme, body_conduct=fact.body_conduct)


def _team_manager_assigned(fact: facts.TeamManagerAssigned) -> Fact:
    return informal.TeamManagerAssignedData(
        **about(fact), team=fact.team, contact_due_on=fact.contact_due_on, escalate_on=fact.escalate_on
    )


def _conversation_recorded(fact: facts.ConversationRecorded) -> Fact:
    contact = fact.contact
    return informal.ConversationRecordedData(
        **about(fact), kind=contact.kind, reached=contact.reached, held_on=contact.held_on
    )


def _resolved_informally(fact: facts.ResolvedInformally) -> Fact:
    resolution = fact.resolution
    return informal.ResolvedInformallyData(
        **about(fact), resolution_kind=resolution.kind, resolved_on=resolution.agreed_on
    )


def _formal_procedure_started(fact: facts.FormalProcedureStarted) -> Fact:
    start = fact.start
    return informal.FormalProcedureStartedData(**about(fact), reason=start.reason, started_on=start.started_on)


def _handler_appointed(fact: facts.HandlerAppointed) -> Fact:
    return investigation.HandlerAppointedData(**about(fact), appointed_on=fact.appointed_on)


def _explanation_recorded(fact: facts.ExplanationRecorded) -> Fact:
    explanation = fact.explanation
    return investigation.ExplanationRecordedData(**about(fact), side=explanation.side, recorded_on=explanation.given_on)


def _hearing_offered(fact: facts.HearingOffered) -> Fact:
    return investigation.HearingOfferedData(**about(fact), offered_on=fact.offered_on, reply_due_on=fact.reply_due_on)


def _hearing_held(fact: facts.HearingHeld) -> Fact:
    sides = fact.sides
    return investigation.HearingHeldData(**about(fact), sides=sides, held_on=fact.held_on)


def _hearing_waived(fact: facts.HearingWaived) -> Fact:
    waiver = fact.waiver
    return investigation.HearingWaivedData(
        **about(fact), side=waiver.side, ground=waiver.ground, waived_on=waiver.waived_on
    )


def _decided(fact: facts.Decided) -> Fact:
    reasoning = fact.decision.reasoning
    return judgement.DecidedData(
        **about(fact),
        outcome=fact.decision.outcome,
        elements=tuple(
            judgement.ElementOutcome(norms=element.norms, judgement=element.judgement) for element in reasoning.elements
        ),
        conclusions=reasoning.conclusion_kinds,
        decided_on=fact.decision.decided_on,
        due_on=fact.due_on,
        advised_otherwise=fact.decision.deviation_reason is not None,
    )


def _adjourned(fact: facts.Adjourned) -> Fact:
    adjournment = fact.adjournment
    return clocks.AdjournedData(
        **about(fact),
        previous_due_on=adjournment.previous_due_on,
        new_due_on=adjournment.new_due_on,
        reason=adjournment.reason,
        late=adjournment.late,
    )


def _term_exceeded(fact: facts.TermExceeded) -> Fact:
    return clocks.TermExceededData(**about(fact), due_on=fact.due_on)


def _official(fact: OfficialChanged) -> access.OfficialRecordedData:
    official = fact.official
    return access.OfficialRecordedData(
        official_id=official.official_id,
        name=official.name,
        email=official.email,
        phone=official.phone,
        team=official.team,
        roles=tuple(sorted(role.value for role in official.roles)),
        active=official.active,
    )


_PUBLIC: dict[type[CaseFact], tuple[type[Event], Callable[[Any], Fact]]] = {
    **SIDE_EVENTS,
    facts.TermsSet: (clocks.TermsSet, _terms_set),
    facts.TriageStarted: (triage.TriageStarted, _plain),
    facts.AccusedNamed: (triage.AccusedNamed, _accused_named),
    facts.TeamManagerAssigned: (informal.TeamManagerAssigned, _team_manager_assigned),
    facts.ConversationRecorded: (informal.ConversationRecorded, _conversation_recorded),
    facts.ResolvedInformally: (informal.ResolvedInformally, _resolved_informally),
    facts.FormalProcedureStarted: (informal.FormalProcedureStarted, _formal_procedure_started),
    facts.HandlerAppointed: (investigation.HandlerAppointed, _handler_appointed),
    facts.ExplanationRecorded: (investigation.ExplanationRecorded, _explanation_recorded),
    facts.HearingOffered: (investigation.HearingOffered, _hearing_offered),
    facts.HearingHeld: (investigation.HearingHeld, _hearing_held),
    facts.HearingWaived: (investigation.HearingWaived, _hearing_waived),
    facts.DraftSubmitted: (judgement.DraftSubmitted, _plain),
    facts.DraftReturned: (judgement.DraftReturned, _plain),
    facts.Decided: (judgement.Decided, _decided),
    facts.Adjourned: (clocks.Adjourned, _adjourned),
    facts.TermExceeded: (clocks.TermExceeded, _term_exceeded),
}

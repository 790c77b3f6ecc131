"""Fact to event: everything this service tells the others, on one page. Public facts carry no free text and no
official's id; whom to write to, and what, is in `letters.py`."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import NAMESPACE_URL, UUID, uuid5

from contracts import further
from contracts import procedure as events
from contracts.event import Event, Fact
from procedure.application.side_events import SIDE_EVENTS, about
from procedure.domain.access.admission import AccessChanged
from procedure.domain.clocks.adjournment import Adjourned
from procedure.domain.clocks.passing import TermExceeded
from procedure.domain.clocks.running import TermsSet
from procedure.domain.deeds import CaseErased
from procedure.domain.informal.agreement import ResolvedInformally
from procedure.domain.informal.formal_start import FormalProcedureStarted
from procedure.domain.informal.routing import TeamManagerAssigned
from procedure.domain.informal.talk import ConversationRecorded
from procedure.domain.investigation.explanation import ExplanationRecorded
from procedure.domain.investigation.handler import HandlerAppointed
from procedure.domain.investigation.hearing import HearingHeld, HearingOffered, HearingWaived
from procedure.domain.judgement.decision import Decided
from procedure.domain.judgement.draft import DraftReturned, DraftSubmitted
from procedure.domain.organisation.directory import OfficialChanged
from procedure.domain.parties.accused import AccusedNamed
from procedure.domain.steps.fact import CaseFact
from procedure.domain.triage.triage import TriageStarted
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
        return [Outgoing(events.OfficialRecorded, official_subject(data.official_id), data)]
    if isinstance(fact, CaseErased):
        gone = further.ErasedData(complaint_id=fact.complaint_id, reference=fact.reference, erased_on=fact.erased_on)
        return [Outgoing(further.Erased, fact.complaint_id, gone)]
    if isinstance(fact, AccessChanged):
        shut_out = events.AccessChangedData(
            complaint_id=fact.complaint_id, shut_out=fact.shut_out, restricted_to=fact.restricted_to
        )
        return [Outgoing(events.AccessChanged, fact.complaint_id, shut_out)]
    if not isinstance(fact, CaseFact) or type(fact) not in _PUBLIC:
        return []
    event, payload = _PUBLIC[type(fact)]
    return [Outgoing(event, fact.complaint_id, payload(fact))]


def _plain(fact: CaseFact) -> Fact:
    return events.CaseFact(**about(fact))


def _terms_set(fact: TermsSet) -> Fact:
    return events.TermsSetData(
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


def _accused_named(fact: AccusedNamed) -> Fact:
    return events.AccusedNamedData(**about(fact), team=fact.team, theme=fact.theme, body_conduct=fact.body_conduct)


def _team_manager_assigned(fact: TeamManagerAssigned) -> Fact:
    return events.TeamManagerAssignedData(
        **about(fact), team=fact.team, contact_due_on=fact.contact_due_on, escalate_on=fact.escalate_on
    )


def _conversation_recorded(fact: ConversationRecorded) -> Fact:
    contact = fact.contact
    return events.ConversationRecordedData(
        **about(fact), kind=contact.kind, reached=contact.reached, held_on=contact.held_on
    )


def _resolved_informally(fact: ResolvedInformally) -> Fact:
    resolution = fact.resolution
    return events.ResolvedInformallyData(
        **about(fact), resolution_kind=resolution.kind, resolved_on=resolution.agreed_on
    )


def _formal_procedure_started(fact: FormalProcedureStarted) -> Fact:
    start = fact.start
    return events.FormalProcedureStartedData(**about(fact), reason=start.reason, started_on=start.started_on)


def _handler_appointed(fact: HandlerAppointed) -> Fact:
    return events.HandlerAppointedData(**about(fact), appointed_on=fact.appointed_on)


def _explanation_recorded(fact: ExplanationRecorded) -> Fact:
    explanation = fact.explanation
    return events.ExplanationRecordedData(**about(fact), side=explanation.side, recorded_on=explanation.given_on)


def _hearing_offered(fact: HearingOffered) -> Fact:
    return events.HearingOfferedData(**about(fact), offered_on=fact.offered_on, reply_due_on=fact.reply_due_on)


def _hearing_held(fact: HearingHeld) -> Fact:
    sides = fact.sides
    return events.HearingHeldData(**about(fact), sides=sides, held_on=fact.held_on)


def _hearing_waived(fact: HearingWaived) -> Fact:
    waiver = fact.waiver
    return events.HearingWaivedData(**about(fact), side=waiver.side, ground=waiver.ground, waived_on=waiver.waived_on)


def _decided(fact: Decided) -> Fact:
    reasoning = fact.decision.reasoning
    return events.DecidedData(
        **about(fact),
        outcome=fact.decision.outcome,
        elements=tuple(
            events.ElementOutcome(norms=element.norms, judgement=element.judgement) for element in reasoning.elements
        ),
        conclusions=reasoning.conclusion_kinds,
        decided_on=fact.decision.decided_on,
        due_on=fact.due_on,
        advised_otherwise=fact.decision.deviation_reason is not None,
    )


def _adjourned(fact: Adjourned) -> Fact:
    adjournment = fact.adjournment
    return events.AdjournedData(
        **about(fact),
        previous_due_on=adjournment.previous_due_on,
        new_due_on=adjournment.new_due_on,
        reason=adjournment.reason,
        late=adjournment.late,
    )


def _term_exceeded(fact: TermExceeded) -> Fact:
    return events.TermExceededData(**about(fact), due_on=fact.due_on)


def _official(fact: OfficialChanged) -> events.OfficialRecordedData:
    official = fact.official
    return events.OfficialRecordedData(
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
    TermsSet: (events.TermsSet, _terms_set),
    TriageStarted: (events.TriageStarted, _plain),
    AccusedNamed: (events.AccusedNamed, _accused_named),
    TeamManagerAssigned: (events.TeamManagerAssigned, _team_manager_assigned),
    ConversationRecorded: (events.ConversationRecorded, _conversation_recorded),
    ResolvedInformally: (events.ResolvedInformally, _resolved_informally),
    FormalProcedureStarted: (events.FormalProcedureStarted, _formal_procedure_started),
    HandlerAppointed: (events.HandlerAppointed, _handler_appointed),
    ExplanationRecorded: (events.ExplanationRecorded, _explanation_recorded),
    HearingOffered: (events.HearingOffered, _hearing_offered),
    HearingHeld: (events.HearingHeld, _hearing_held),
    HearingWaived: (events.HearingWaived, _hearing_waived),
    DraftSubmitted: (events.DraftSubmitted, _plain),
    DraftReturned: (events.DraftReturned, _plain),
    Decided: (events.Decided, _decided),
    Adjourned: (events.Adjourned, _adjourned),
    TermExceeded: (events.TermExceeded, _term_exceeded),
}

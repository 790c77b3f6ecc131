"""Fact to letter: whom must be written to, about what. Notifications has the wording; what it says is complete here."""

from collections.abc import Callable
from typing import Any

from contracts import procedure as events
from contracts.letters.handling import (
    EmergencyAccessLetter,
    FormalStartLetter,
    HandlerLetter,
    InformalStartLetter,
    ManagerLetter,
    ResolvedLetter,
    TeamSignalLetter,
)
from contracts.letters.hearing import AccusedHearingLetter, ComplainantHearingLetter, ComplaintPapersLetter
from contracts.letters.terms import AccusedAdjournmentLetter, ComplainantAdjournmentLetter, DeadlineLetter
from procedure.application.decision_letters import DECISION_LETTERS
from procedure.application.desk import Desk, contact_for, point_of
from procedure.application.enclosing import enclosures_of
from procedure.application.leaving_letters import LEAVING_LETTERS
from procedure.application.parcels import Parcel, acknowledgement_of, copy_of
from procedure.application.recipients import (
    accused,
    accused_in_the_know,
    citizens,
    official,
    officials_in_charge,
    submitter,
)
from procedure.application.side_letters import SIDE_LETTERS
from procedure.domain import facts, step_facts
from procedure.domain.case import Case
from procedure.domain.facts import CaseFact
from procedure.domain.filing import ComplaintSupplemented
from servicekit.outbox import Outgoing
from words.clocks import ClockStatus
from words.messages import RecipientKind

# Between officials: the one in charge is the addressee himself.
_INTERNAL = (
    ManagerLetter,
    HandlerLetter,
    DeadlineLetter,
    TeamSignalLetter,
    EmergencyAccessLetter,
)


def letters_due(fact: CaseFact, case: Case, desk: Desk) -> list[Outgoing]:
    """A letter for everybody whom this fact concerns; none where nobody can be written to."""
    due = []
    for recipients, letter in _LETTERS.get(type(fact), _none)(fact, case, desk):
        if addressed := tuple(recipients):
            data = events.LetterDueData(
                complaint_id=case.complaint_id,
                reference=case.reference,
                recipients=addressed,
                contact=point_of(desk) if isinstance(letter, _INTERNAL) else contact_for(case, desk),
                letter=letter,
                enclosures=enclosures_of(fact, letter, desk),
            )
            due.append(Outgoing(events.LetterDue, case.complaint_id, data))
    return due


def _none(_fact: Any, _case: Case, _desk: Desk) -> list[Parcel]:
    return []


def _acknowledgement(_fact: CaseFact, case: Case, desk: Desk) -> list[Parcel]:
    if case.clock_status is ClockStatus.NONE:
        return []
    return [(submitter(case, desk.today), acknowledgement_of(case))]


def _later_accused(fact: facts.AccusedNamed, case: Case, desk: Desk) -> list[Parcel]:
    parcels: list[Parcel] = [(accused(fact.to_inform), copy_of(case))]
    if case.hearing is not None:
        offer = {"reply_due_on": case.hearing.reply_due_on, "options": case.hearing.options}
        letter = AccusedHearingLetter(handler_name=contact_for(case, desk).name, **offer)
        parcels.append((accused(fact.to_invite), letter))
    return parcels


def _informal_start(fact: facts.TeamManagerAssigned, case: Case, desk: Desk) -> list[Parcel]:
    due_on = fact.contact_due_on
    manager = ManagerLetter(contact_due_on=due_on, decide_due_on=case.decide_due_on)
    citizen = InformalStartLetter(manager_name=fact.manager.name, contact_due_on=due_on)
    to_manager = [official(RecipientKind.TEAM_MANAGER, fact.manager.official_id)]
    return [(to_manager, manager), (citizens(case, desk.today), citizen)]


def _resolved(fact: facts.ResolvedInformally, case: Case, desk: Desk) -> list[Parcel]:
    resolution = fact.resolution
    letter = ResolvedLetter(
        resolution_kind=resolution.kind,
        resolution_text=resolution.text,
        agreed_on=resolution.agreed_on,
        dispute_until=fact.dispute_until,
        ombudsman_until=fact.ombudsman_until,
    )
    return [([*citizens(case, desk.today), *accused_in_the_know(case)], letter)]


def _formal_start(fact: facts.FormalProcedureStarted, case: Case, desk: Desk) -> list[Parcel]:
    letter = FormalStartLetter(reason=fact.start.reason, decide_due_on=case.due_on)
    return [(citizens(case, desk.today), letter)]


def _designation(fact: facts.HandlerDesignated, case: Case, _desk: Desk) -> list[Parcel]:
    to_handler = [official(RecipientKind.HANDLER, fact.handler.official_id)]
    return [(to_handler, HandlerLetter(decide_due_on=case.due_on))]


def _copies(fact: facts.HandlerAppointed, case: Case, _desk: Desk) -> list[Parcel]:
    return [(accused(fact.accused), copy_of(case))]


def _supplement(fact: ComplaintSupplemented, case: Case, _desk: Desk) -> list[Parcel]:
    return [(accused(fact.accused), ComplaintPapersLetter(received_on=case.received_on))]


def _hearing(fact: facts.HearingOffered, case: Case, desk: Desk) -> list[Parcel]:
    offer: dict[str, Any] = {
        "handler_name": contact_for(case, desk).name,
        "reply_due_on": fact.reply_due_on,
        "options": fact.options,
    }
    to_complainant = citizens(case, desk.today) if fact.complainant else []
    return [
        (to_complainant, ComplainantHearingLetter(**offer)),
        (accused(fact.accused), AccusedHearingLetter(**offer)),
    ]


def _adjournment(fact: facts.Adjourned, case: Case, desk: Desk) -> list[Parcel]:
    adjournment = fact.adjournment
    notice: dict[str, Any] = {
        "previous_due_on": adjournment.previous_due_on,
        "new_due_on": adjournment.new_due_on,
        "reason": adjournment.text,
    }
    return [
        (citizens(case, desk.today), ComplainantAdjournmentLetter(**notice)),
        (accused(case.reachable_accused), AccusedAdjournmentLetter(**notice)),
    ]


def _alert(fact: facts.DeadlineNeared, case: Case, desk: Desk) -> list[Parcel]:
    letter = DeadlineLetter(alert=fact.alert, due_on=fact.due_on)
    return [(officials_in_charge(case, desk.directory, fact.alert), letter)]


_LETTERS: dict[type[CaseFact], Callable[[Any, Case, Desk], list[Parcel]]] = {
    **DECISION_LETTERS,
    **LEAVING_LETTERS,
    **SIDE_LETTERS,
    facts.CaseOpened: _acknowledgement,
    facts.AccusedNamed: _later_accused,
    facts.TeamManagerAssigned: _informal_start,
    facts.ResolvedInformally: _resolved,
    facts.FormalProcedureStarted: _formal_start,
    facts.HandlerDesignated: _designation,
    facts.HandlerAppointed: _copies,
    ComplaintSupplemented: _supplement,
    facts.HearingOffered: _hearing,
    facts.Adjourned: _adjournment,
    facts.DeadlineNeared: _alert,
    step_facts.PutInWriting: _acknowledgement,
}

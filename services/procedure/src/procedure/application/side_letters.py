"""Fact to letter, for the steps beside the main road."""

from collections.abc import Callable
from typing import Any

from contracts.letters.endings import ClassificationRestoredLetter
from contracts.letters.handling import (
    EmergencyAccessLetter,
    HandlerLetter,
    ManagerLetter,
    ReopenedLetter,
    ReplacementLetter,
)
from contracts.letters.hearing import HearingReportLetter
from contracts.letters.receiving import (
    AuthorisationRequestLetter,
    CompletionLetter,
    TranslationRequestLetter,
    WrongRouteLetter,
)
from contracts.letters.terms import ConsentRequestLetter, LatenessLetter, PostponementNoticeLetter
from procedure.application.desk import Desk
from procedure.application.parcels import Parcel, acknowledgement_of, copy_of
from procedure.application.recipients import accused, accused_in_the_know, citizens, official, submitter, watchers
from procedure.domain import facts, step_facts
from procedure.domain.case import Case
from procedure.domain.facts import CaseFact
from words.endings import ReopenReason
from words.messages import RecipientKind
from words.people import ReplacedPart
from words.submissions import MissingItem

_ASKED_APART = {MissingItem.AUTHORISATION, MissingItem.TRANSLATION}


def _completion(fact: step_facts.CompletionRequested, case: Case, desk: Desk) -> list[Parcel]:
    asked = fact.completion
    more: dict[str, Any] = {"reply_due_on": asked.reply_due_on, "explanation": asked.explanation}
    parcels: list[Parcel] = []
    if plain := tuple(item for item in asked.items if item not in _ASKED_APART):
        parcels.append((citizens(case, desk.today), CompletionLetter(items=plain, **more)))
    if MissingItem.AUTHORISATION in asked.items:
        parcels.append((submitter(case, desk.today), AuthorisationRequestLetter(**more)))
    if MissingItem.TRANSLATION in asked.items:
        translation = TranslationRequestLetter(language=case.submission.language, **more)
        parcels.append((citizens(case, desk.today), translation))
    return parcels


def _route(fact: step_facts.RouteCorrected, case: Case, desk: Desk) -> list[Parcel]:
    letter = WrongRouteLetter(
        received_on=case.received_on, clock_started_on=fact.forwarded_on, decide_due_on=fact.decide_due_on
    )
    return [(submitter(case, desk.today), letter)]


def _committee(_fact: step_facts.CommitteeFlagged, case: Case, desk: Desk) -> list[Parcel]:
    return [(submitter(case, desk.today), acknowledgement_of(case))]


def _consent(fact: step_facts.ConsentAsked, case: Case, desk: Desk) -> list[Parcel]:
    request = fact.request
    letter = ConsentRequestLetter(
        current_due_on=fact.current_due_on, proposed_due_on=request.proposed_due_on, reason=request.reason
    )
    return [(citizens(case, desk.today), letter)]


def _postponed(fact: step_facts.PostponedByConsent, case: Case, _desk: Desk) -> list[Parcel]:
    done = fact.postponement
    letter = PostponementNoticeLetter(previous_due_on=done.previous_due_on, new_due_on=done.new_due_on)
    return [(accused(case.reachable_accused), letter)]


def _reopened(fact: step_facts.Reopened, case: Case, desk: Desk) -> list[Parcel]:
    reopening = fact.reopening
    if reopening.reason is ReopenReason.CLASSIFICATION_CONTESTED:
        return [(citizens(case, desk.today), ClassificationRestoredLetter(decide_due_on=case.due_on))]
    letter = ReopenedLetter(reason=reopening.reason, explanation=reopening.text, decide_due_on=case.due_on)
    return [([*citizens(case, desk.today), *accused_in_the_know(case)], letter)]


def _replaced(fact: step_facts.Replaced, case: Case, desk: Desk) -> list[Parcel]:
    successor = fact.successor
    if fact.replacement.part is ReplacedPart.HANDLER:
        to_handler = [official(RecipientKind.HANDLER, successor.official_id)]
        return [(to_handler, HandlerLetter(decide_due_on=case.due_on))]
    due_on = case.informal_contact_due_on
    to_manager = [official(RecipientKind.TEAM_MANAGER, successor.official_id)]
    ask = ManagerLetter(contact_due_on=due_on, decide_due_on=case.decide_due_on)
    return [(to_manager, ask), _successor(ReplacedPart.TEAM_MANAGER, successor.name, case, desk)]


def _declared(fact: step_facts.SuccessorDeclared, case: Case, desk: Desk) -> list[Parcel]:
    return [_successor(fact.part, fact.successor.name, case, desk), (accused(fact.to_inform), copy_of(case))]


def _successor(part: ReplacedPart, name: str, case: Case, desk: Desk) -> Parcel:
    letter = ReplacementLetter(part=part, official_name=name, decide_due_on=case.due_on)
    return citizens(case, desk.today), letter


def _report(fact: facts.HearingHeld, case: Case, desk: Desk) -> list[Parcel]:
    sides = fact.sides
    letter = HearingReportLetter(held_on=fact.held_on, sides=sides, report=fact.report)
    return [([*citizens(case, desk.today), *accused(case.reachable_accused)], letter)]


def _late(fact: facts.TermExceeded, case: Case, desk: Desk) -> list[Parcel]:
    until = case.ombudsman_until
    if until is None:
        return []
    return [(citizens(case, desk.today), LatenessLetter(due_on=fact.due_on, ombudsman_until=until))]


def _lateness(fact: step_facts.LatenessExplained, case: Case, desk: Desk) -> list[Parcel]:
    told = fact.explanation
    letter = LatenessLetter(
        due_on=told.due_on, ombudsman_until=fact.ombudsman_until, reason=told.reason, expected_on=told.expected_on
    )
    return [(citizens(case, desk.today), letter)]


def _emergency(fact: step_facts.EmergencyOpened, case: Case, desk: Desk) -> list[Parcel]:
    access = fact.access
    known = desk.directory.officials.get(access.official_id)
    letter = EmergencyAccessLetter(
        official_name=known.name if known else access.official_id, opened_at=access.opened_at, reason=access.reason
    )
    return [(watchers(case, desk.directory, access.official_id), letter)]


SIDE_LETTERS: dict[type[CaseFact], Callable[[Any, Case, Desk], list[Parcel]]] = {
    step_facts.CompletionRequested: _completion,
    step_facts.RouteCorrected: _route,
    step_facts.CommitteeFlagged: _committee,
    step_facts.ConsentAsked: _consent,
    step_facts.PostponedByConsent: _postponed,
    step_facts.LatenessExplained: _lateness,
    step_facts.Reopened: _reopened,
    step_facts.Replaced: _replaced,
    step_facts.SuccessorDeclared: _declared,
    step_facts.EmergencyOpened: _emergency,
    facts.HearingHeld: _report,
    facts.TermExceeded: _late,
}

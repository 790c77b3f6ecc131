"""Fact to letter, for the steps beside the main road."""

from collections.abc import Callable
from typing import Any

from contracts import letters
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel, acknowledgement_of, copy_of
from procedure.application.letters.recipients import (
    accused,
    accused_in_the_know,
    citizens,
    official,
    submitter,
    watchers,
)
from procedure.domain.access.emergency import EmergencyOpened
from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentAsked, PostponedByConsent
from procedure.domain.clocks.lateness import LatenessExplained
from procedure.domain.clocks.passing import TermExceeded
from procedure.domain.endings.reopening import Reopened
from procedure.domain.investigation.committee import CommitteeFlagged
from procedure.domain.investigation.handler import SuccessorDeclared
from procedure.domain.investigation.hearing import HearingHeld
from procedure.domain.investigation.replacement import Replaced
from procedure.domain.steps.fact import CaseFact
from procedure.domain.triage.completion import CompletionRequested
from procedure.domain.triage.route import RouteCorrected
from words.endings import ReopenReason
from words.messages import RecipientKind
from words.people import ReplacedPart
from words.submissions import MissingItem

_ASKED_APART = {MissingItem.AUTHORISATION, MissingItem.TRANSLATION}


def _completion(fact: CompletionRequested, case: Case, desk: Desk) -> list[Parcel]:
    asked = fact.completion
    more: dict[str, Any] = {"reply_due_on": asked.reply_due_on, "explanation": asked.explanation}
    parcels: list[Parcel] = []
    if plain := tuple(item for item in asked.items if item not in _ASKED_APART):
        parcels.append((citizens(case, desk.today), letters.CompletionLetter(items=plain, **more)))
    if MissingItem.AUTHORISATION in asked.items:
        parcels.append((submitter(case, desk.today), letters.AuthorisationRequestLetter(**more)))
    if MissingItem.TRANSLATION in asked.items:
        translation = letters.TranslationRequestLetter(language=case.submission.language, **more)
        parcels.append((citizens(case, desk.today), translation))
    return parcels


def _route(fact: RouteCorrected, case: Case, desk: Desk) -> list[Parcel]:
    letter = letters.WrongRouteLetter(
        received_on=case.received_on, clock_started_on=fact.forwarded_on, decide_due_on=fact.decide_due_on
    )
    return [(submitter(case, desk.today), letter)]


def _committee(_fact: CommitteeFlagged, case: Case, desk: Desk) -> list[Parcel]:
    return [(submitter(case, desk.today), acknowledgement_of(case))]


def _consent(fact: ConsentAsked, case: Case, desk: Desk) -> list[Parcel]:
    request = fact.request
    letter = letters.ConsentRequestLetter(
        current_due_on=fact.current_due_on, proposed_due_on=request.proposed_due_on, reason=request.reason
    )
    return [(citizens(case, desk.today), letter)]


def _postponed(fact: PostponedByConsent, case: Case, _desk: Desk) -> list[Parcel]:
    done = fact.postponement
    letter = letters.PostponementNoticeLetter(previous_due_on=done.previous_due_on, new_due_on=done.new_due_on)
    return [(accused(case.parties.reachable_accused), letter)]


def _reopened(fact: Reopened, case: Case, desk: Desk) -> list[Parcel]:
    reopening = fact.reopening
    if reopening.reason is ReopenReason.CLASSIFICATION_CONTESTED:
        return [(citizens(case, desk.today), letters.ClassificationRestoredLetter(decide_due_on=case.clocks.due_on))]
    letter = letters.ReopenedLetter(
        reason=reopening.reason, explanation=reopening.text, decide_due_on=case.clocks.due_on
    )
    return [([*citizens(case, desk.today), *accused_in_the_know(case)], letter)]


def _replaced(fact: Replaced, case: Case, desk: Desk) -> list[Parcel]:
    successor = fact.successor
    if fact.replacement.part is ReplacedPart.HANDLER:
        to_handler = [official(RecipientKind.HANDLER, successor.official_id)]
        return [(to_handler, letters.HandlerLetter(decide_due_on=case.clocks.due_on))]
    due_on = case.informal.informal_contact_due_on
    to_manager = [official(RecipientKind.TEAM_MANAGER, successor.official_id)]
    ask = letters.ManagerLetter(contact_due_on=due_on, decide_due_on=case.clocks.decide_due_on)
    return [(to_manager, ask), _successor(ReplacedPart.TEAM_MANAGER, successor.name, case, desk)]


def _declared(fact: SuccessorDeclared, case: Case, desk: Desk) -> list[Parcel]:
    return [_successor(fact.part, fact.successor.name, case, desk), (accused(fact.to_inform), copy_of(case))]


def _successor(part: ReplacedPart, name: str, case: Case, desk: Desk) -> Parcel:
    letter = letters.ReplacementLetter(part=part, official_name=name, decide_due_on=case.clocks.due_on)
    return citizens(case, desk.today), letter


def _report(fact: HearingHeld, case: Case, desk: Desk) -> list[Parcel]:
    sides = fact.sides
    letter = letters.HearingReportLetter(held_on=fact.held_on, sides=sides, report=fact.report)
    return [([*citizens(case, desk.today), *accused(case.parties.reachable_accused)], letter)]


def _late(fact: TermExceeded, case: Case, desk: Desk) -> list[Parcel]:
    until = case.clocks.ombudsman_until
    if until is None:
        return []
    return [(citizens(case, desk.today), letters.LatenessLetter(due_on=fact.due_on, ombudsman_until=until))]


def _lateness(fact: LatenessExplained, case: Case, desk: Desk) -> list[Parcel]:
    told = fact.explanation
    letter = letters.LatenessLetter(
        due_on=told.due_on, ombudsman_until=fact.ombudsman_until, reason=told.reason, expected_on=told.expected_on
    )
    return [(citizens(case, desk.today), letter)]


def _emergency(fact: EmergencyOpened, case: Case, desk: Desk) -> list[Parcel]:
    access = fact.access
    known = desk.directory.officials.get(access.official_id)
    letter = letters.EmergencyAccessLetter(
        official_name=known.name if known else access.official_id, opened_at=access.opened_at, reason=access.reason
    )
    return [(watchers(case, desk.directory, access.official_id), letter)]


SIDE_LETTERS: dict[type[CaseFact], Callable[[Any, Case, Desk], list[Parcel]]] = {
    CompletionRequested: _completion,
    RouteCorrected: _route,
    CommitteeFlagged: _committee,
    ConsentAsked: _consent,
    PostponedByConsent: _postponed,
    LatenessExplained: _lateness,
    Reopened: _reopened,
    Replaced: _replaced,
    SuccessorDeclared: _declared,
    EmergencyOpened: _emergency,
    HearingHeld: _report,
    TermExceeded: _late,
}

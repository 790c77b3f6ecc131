"""Events, letters and audit details about the arrival and completion of a complaint."""

from contracts.event import Fact
from contracts.letters.receiving import (
    AuthorisationRequestLetter,
    CompletionLetter,
    TranslationRequestLetter,
    WrongRouteLetter,
)
from contracts.procedure import triage
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel, acknowledgement_of
from procedure.application.letters.recipients import citizens, submitter
from procedure.application.outgoing import Telling, about, plain
from procedure.domain.case import Case
from procedure.domain.steps.fact import CaseFact
from procedure.domain.triage.completion import CompletionEnded, CompletionRequested
from procedure.domain.triage.opening import CaseOpened
from procedure.domain.triage.route import RouteCorrected
from procedure.domain.triage.triage import TriageStarted
from procedure.domain.triage.writing import PutInWriting
from words.clocks import ClockStatus
from words.submissions import MissingItem

_ASKED_APART = {MissingItem.AUTHORISATION, MissingItem.TRANSLATION}


def _completion_requested(fact: CompletionRequested) -> Fact:
    asked = fact.completion
    return triage.CompletionRequestedData(
        **about(fact), items=asked.items, requested_on=asked.requested_on, reply_due_on=asked.reply_due_on
    )


def _completion_received(fact: CompletionEnded) -> Fact:
    ended = fact.completion
    return triage.CompletionReceivedData(
        **about(fact), items=ended.received, waived=bool(ended.waived), received_on=ended.ended_on
    )


def _acknowledgement_letter(_fact: CaseFact, case: Case, desk: Desk) -> list[Parcel]:
    if case.clocks.clock_status is ClockStatus.NONE:
        return []
    return [(submitter(case, desk.today), acknowledgement_of(case))]


def _completion_letters(fact: CompletionRequested, case: Case, desk: Desk) -> list[Parcel]:
    asked = fact.completion
    due, why = asked.reply_due_on, asked.explanation
    parcels: list[Parcel] = []
    if plain := tuple(item for item in asked.items if item not in _ASKED_APART):
        parcels.append((citizens(case, desk.today), CompletionLetter(items=plain, reply_due_on=due, explanation=why)))
    if MissingItem.AUTHORISATION in asked.items:
        authorisation = AuthorisationRequestLetter(reply_due_on=due, explanation=why)
        parcels.append((submitter(case, desk.today), authorisation))
    if MissingItem.TRANSLATION in asked.items:
        language = case.submission.language
        translation = TranslationRequestLetter(language=language, reply_due_on=due, explanation=why)
        parcels.append((citizens(case, desk.today), translation))
    return parcels


def _route_letter(fact: RouteCorrected, case: Case, desk: Desk) -> list[Parcel]:
    letter = WrongRouteLetter(
        received_on=case.received_on, clock_started_on=fact.forwarded_on, decide_due_on=fact.decide_due_on
    )
    return [(submitter(case, desk.today), letter)]


TELLING = Telling(
    events={
        TriageStarted: (triage.TriageStarted, plain),
        CompletionRequested: (triage.CompletionRequested, _completion_requested),
        CompletionEnded: (triage.CompletionReceived, _completion_received),
    },
    letters={
        CaseOpened: _acknowledgement_letter,
        PutInWriting: _acknowledgement_letter,
        CompletionRequested: _completion_letters,
        RouteCorrected: _route_letter,
    },
)

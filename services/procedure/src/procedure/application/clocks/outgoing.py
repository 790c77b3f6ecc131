"""Events, letters and audit details about the dates of a case."""

from contracts.event import Fact
from contracts.letters.terms import (
    AccusedAdjournmentLetter,
    ComplainantAdjournmentLetter,
    ConsentRequestLetter,
    DeadlineLetter,
    LatenessLetter,
    PostponementNoticeLetter,
)
from contracts.procedure import clocks
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import accused, accused_in_the_know, citizens, officials_in_charge
from procedure.application.outgoing import Telling, about
from procedure.domain.case import Case
from procedure.domain.clocks.adjournment import Adjourned, Adjournment
from procedure.domain.clocks.consent import ConsentAsked, PostponedByConsent, Postponement
from procedure.domain.clocks.lateness import LatenessExplained
from procedure.domain.clocks.passing import DeadlineNeared, TermExceeded
from procedure.domain.clocks.running import TermsSet
from procedure.domain.clocks.sendings import FailureRecorded, MovedDateTold, SendingRecorded


def _terms_set(fact: TermsSet) -> Fact:
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


def _adjourned(fact: Adjourned) -> Fact:
    adjournment = fact.adjournment
    return clocks.AdjournedData(
        **about(fact),
        previous_due_on=adjournment.previous_due_on,
        new_due_on=adjournment.new_due_on,
        reason=adjournment.reason,
        late=adjournment.late,
    )


def _postponed(fact: PostponedByConsent) -> Fact:
    done = fact.postponement
    return clocks.PostponedData(
        **about(fact),
        previous_due_on=done.previous_due_on,
        new_due_on=done.new_due_on,
        consented_on=done.consented_on,
    )


def _lateness_explained(fact: LatenessExplained) -> Fact:
    told = fact.explanation
    return clocks.LatenessExplainedData(
        **about(fact), due_on=told.due_on, expected_on=told.expected_on, explained_on=told.explained_on
    )


def _term_exceeded(fact: TermExceeded) -> Fact:
    return clocks.TermExceededData(**about(fact), due_on=fact.due_on)


def _adjournment_letters(fact: Adjourned, case: Case, desk: Desk) -> list[Parcel]:
    done = fact.adjournment
    before, after, why = done.previous_due_on, done.new_due_on, done.text
    for_complainant = ComplainantAdjournmentLetter(previous_due_on=before, new_due_on=after, reason=why)
    return [(citizens(case, desk.today), for_complainant), (accused_in_the_know(case), _accused_adjournment(done))]


def _accused_adjournment(done: Adjournment) -> AccusedAdjournmentLetter:
    return AccusedAdjournmentLetter(previous_due_on=done.previous_due_on, new_due_on=done.new_due_on, reason=done.text)


def _consent_letter(fact: ConsentAsked, case: Case, desk: Desk) -> list[Parcel]:
    request = fact.request
    letter = ConsentRequestLetter(
        current_due_on=fact.current_due_on, proposed_due_on=request.proposed_due_on, reason=request.reason
    )
    return [(citizens(case, desk.today), letter)]


def _postponement_letter(fact: PostponedByConsent, case: Case, _desk: Desk) -> list[Parcel]:
    return [(accused_in_the_know(case), _postponement_notice(fact.postponement))]


def _postponement_notice(done: Postponement) -> PostponementNoticeLetter:
    return PostponementNoticeLetter(previous_due_on=done.previous_due_on, new_due_on=done.new_due_on)


def _moved_date_letter(fact: MovedDateTold, case: Case, _desk: Desk) -> list[Parcel]:
    """Only the move that is in force: an earlier date does not hold any more."""
    clocks = case.clocks
    if clocks.postponements:
        return [(accused(fact.accused), _postponement_notice(clocks.postponements[-1]))]
    return [(accused(fact.accused), _accused_adjournment(clocks.adjournment))] if clocks.adjournment else []


def _term_passed_letter(fact: TermExceeded, case: Case, desk: Desk) -> list[Parcel]:
    until = case.clocks.ombudsman_until
    if until is None:
        return []
    return [(citizens(case, desk.today), LatenessLetter(due_on=fact.due_on, ombudsman_until=until))]


def _lateness_letter(fact: LatenessExplained, case: Case, desk: Desk) -> list[Parcel]:
    told = fact.explanation
    letter = LatenessLetter(
        due_on=told.due_on, ombudsman_until=fact.ombudsman_until, reason=told.reason, expected_on=told.expected_on
    )
    return [(citizens(case, desk.today), letter)]


def _alert_letter(fact: DeadlineNeared, case: Case, desk: Desk) -> list[Parcel]:
    letter = DeadlineLetter(alert=fact.alert, due_on=fact.due_on)
    return [(officials_in_charge(case, desk.directory, fact.alert, desk.today), letter)]


TELLING = Telling(
    events={
        TermsSet: (clocks.TermsSet, _terms_set),
        Adjourned: (clocks.Adjourned, _adjourned),
        PostponedByConsent: (clocks.PostponedByConsent, _postponed),
        LatenessExplained: (clocks.LatenessExplained, _lateness_explained),
        TermExceeded: (clocks.TermExceeded, _term_exceeded),
    },
    letters={
        Adjourned: _adjournment_letters,
        ConsentAsked: _consent_letter,
        PostponedByConsent: _postponement_letter,
        MovedDateTold: _moved_date_letter,
        TermExceeded: _term_passed_letter,
        LatenessExplained: _lateness_letter,
        DeadlineNeared: _alert_letter,
    },
    details={
        TermsSet: lambda fact: {"reason": fact.reason, "dueOn": fact.due_on.isoformat() if fact.due_on else ""},
        Adjourned: lambda fact: {
            "newDueOn": fact.adjournment.new_due_on.isoformat(),
            "late": str(fact.adjournment.late).lower(),
        },
        PostponedByConsent: lambda fact: {
            "newDueOn": fact.postponement.new_due_on.isoformat(),
            "documentId": str(fact.postponement.document_id),
        },
        LatenessExplained: lambda fact: {"expectedOn": fact.explanation.expected_on.isoformat()},
        DeadlineNeared: lambda fact: {"alert": fact.alert, "dueOn": fact.due_on.isoformat()},
        FailureRecorded: lambda fact: {"message": fact.code},
        SendingRecorded: lambda fact: {"message": fact.code, "sentOn": fact.sent_on.isoformat()},
    },
)

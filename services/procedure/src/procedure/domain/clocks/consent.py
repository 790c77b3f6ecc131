"""T20: beyond an adjournment only with the complainant's written consent (Awb 9:11(3))."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY
from procedure.domain.clocks.adjournment import DATE_IN_FORCE
from procedure.domain.clocks.running import tell_terms
from procedure.domain.errors import DayNotPossible
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, OPEN, Step, StepRefused
from servicekit.errors import Conflict
from words.clocks import TermsReason


class ConsentNotAsked(StepRefused):
    code = "consent-not-asked"
    article = "Awb 9:11(3)"
    message = "The complainant was not asked to agree to this date."


class ConsentIncomplete(StepRefused):
    code = "consent-incomplete"
    article = "Awb 9:11(3)"
    message = "Every complainant must agree to the later date, each in writing."


class PostponementNotLater(Conflict):
    code = "postponement-not-later"
    article = "Awb 9:11(3)"

    def __init__(self, after: date) -> None:
        super().__init__(f"The date must be later than {after:%d-%m-%Y}.")


def _check_asked(case: GuardedCase, _act: Act) -> None:
    if not case.clocks.consent_requests:
        raise ConsentNotAsked


CONSENT_ASKED = Guard("the complainant was asked to agree to a date", ConsentNotAsked, _check_asked)

ASK_CONSENT = Step(
    "T20a", "ask consent for a later date", "instemming met verder uitstel vragen", OPEN, None, (KC,),
    "a term runs; the date is later than the one in force", "Awb 9:11(3)", "", ("M15",),
    guards=(DATE_IN_FORCE,),
)  # fmt: skip
POSTPONE = Step(
    "T20", "postpone with consent", "uitstellen met instemming", OPEN, None, (KC,),
    "every complainant agreed in writing (the documents are in the file) to exactly the date that was asked for",
    "Awb 9:11(3)", "postponed-by-consent", ("M15A",),
    guards=(DATE_IN_FORCE, CONSENT_ASKED),
)  # fmt: skip


@dataclass(frozen=True)
class ConsentRequest:
    """T20, first half (M15): the complainant is asked to agree to a later date."""

    proposed_due_on: date
    reason: str
    requested_on: date
    requested_by: str


@dataclass(frozen=True)
class GivenConsent:
    """One complainant agreed in writing; the document is in the file. The only one need not be named."""

    person: UUID | None
    consented_on: date
    document_id: UUID


@dataclass(frozen=True)
class Postponement:
    """T20, Awb 9:11(3): the complainant agreed in writing; the document is in the file. With several complainants each
    of `consents` is of one of them, and day and document are those of the last."""

    previous_due_on: date
    new_due_on: date
    consented_on: date
    document_id: UUID
    recorded_on: date
    recorded_by: str
    consents: tuple[GivenConsent, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ConsentAsked(CaseFact):
    request: ConsentRequest
    current_due_on: date


@dataclass(frozen=True, kw_only=True)
class PostponedByConsent(CaseFact):
    postponement: Postponement


def ask_consent(case: GuardedCase, act: Act, request: ConsentRequest) -> None:
    """T20, first half (M15): refusing has no downside for the complainant."""
    about = case.take(ASK_CONSENT, act)
    _check_later(case, request.proposed_due_on, act)
    case.clocks.consent_requests = (*case.clocks.consent_requests, request)
    case.record(ConsentAsked(**about, request=request, current_due_on=case.clocks.in_force))


def postpone(case: GuardedCase, act: Act, postponement: Postponement) -> None:
    """T20: to the date that was asked for, with the written consent in the file. Each date needs a new consent."""
    about = case.take(POSTPONE, act)
    clocks = case.clocks
    _check_later(case, postponement.new_due_on, act)
    asked = clocks.consent_requests[-1]
    if asked.proposed_due_on != postponement.new_due_on:
        raise ConsentNotAsked
    _check_each(case, postponement)
    for day in (postponement.consented_on, *(each.consented_on for each in postponement.consents)):
        if not asked.requested_on <= day <= act.today:
            raise DayNotPossible("consentedOn", asked.requested_on, act.today)
    clocks.postponements = (*clocks.postponements, postponement)
    clocks.consent_due_on = postponement.new_due_on
    clocks.forget_ombudsman_term()
    clocks.remember(terms.consent_due(postponement.consented_on, postponement.new_due_on), about, "uitstel (T20)")
    clocks.renew_due()
    case.record(PostponedByConsent(**about, postponement=postponement))
    tell_terms(case, about, TermsReason.POSTPONED)


def _check_each(case: GuardedCase, postponement: Postponement) -> None:
    """Nobody consents for another; the only complainant needs no naming."""
    complaining = [each.party_id for each in case.parties.complaining]
    given = [each.person for each in postponement.consents]
    unnamed = len(complaining) <= 1 and given in ([], [None])
    if not unnamed and sorted(given, key=str) != sorted(complaining, key=str):
        raise ConsentIncomplete


def _check_later(case: GuardedCase, day: date, act: Act) -> None:
    after = max(case.clocks.in_force, act.today - DAY)
    if day <= after:
        raise PostponementNotLater(after)

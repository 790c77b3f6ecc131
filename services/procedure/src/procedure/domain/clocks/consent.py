"""T20: beyond an adjournment only with the complainant's written consent (Awb 9:11(3))."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY
from procedure.domain.clocks.adjournment import NoTermRunning
from procedure.domain.clocks.running import tell_terms
from procedure.domain.errors import DayNotPossible
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KC, OPEN, Step, StepRefused
from servicekit.errors import Conflict
from words.clocks import TermsReason

ASK_CONSENT = Step(
    "T20a", "ask consent for a later date", OPEN, None, (KC,),
    "a term runs; the date is later than the one in force", "Awb 9:11(3)", "", ("M15",),
)  # fmt: skip
POSTPONE = Step(
    "T20", "postpone with consent", OPEN, None, (KC,),
    "the complainant agreed in writing (the document is in the file) to exactly the date that was asked for",
    "Awb 9:11(3)", "postponed-by-consent", ("M15A",),
)  # fmt: skip


class ConsentNotAsked(StepRefused):
    code = "consent-not-asked"
    article = "Awb 9:11(3)"
    message = "The complainant was not asked to agree to this date."


class PostponementNotLater(Conflict):
    code = "postponement-not-later"
    article = "Awb 9:11(3)"

    def __init__(self, after: date) -> None:
        super().__init__(f"The date must be later than {after:%d-%m-%Y}.")


@dataclass(frozen=True)
class ConsentRequest:
    """T20, first half (M15): the complainant is asked to agree to a later date."""

    proposed_due_on: date
    reason: str
    requested_on: date
    requested_by: str


@dataclass(frozen=True)
class Postponement:
    """T20, Awb 9:11(3): the complainant agreed in writing; the document is in the file."""

    previous_due_on: date
    new_due_on: date
    consented_on: date
    document_id: UUID
    recorded_on: date
    recorded_by: str


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
    current = case.clocks.due_on or request.proposed_due_on
    case.record(ConsentAsked(**about, request=request, current_due_on=current))


def postpone(case: GuardedCase, act: Act, postponement: Postponement) -> None:
    """T20: to the date that was asked for, with the written consent in the file. Each date needs a new consent."""
    about = case.take(POSTPONE, act)
    clocks = case.clocks
    _check_later(case, postponement.new_due_on, act)
    asked = clocks.consent_requests[-1] if clocks.consent_requests else None
    if asked is None or asked.proposed_due_on != postponement.new_due_on:
        raise ConsentNotAsked
    if not asked.requested_on <= postponement.consented_on <= act.today:
        raise DayNotPossible("consentedOn", asked.requested_on, act.today)
    clocks.postponements = (*clocks.postponements, postponement)
    clocks.consent_due_on = postponement.new_due_on
    clocks.forget_ombudsman_term()
    clocks.remember(terms.consent_due(postponement.consented_on, postponement.new_due_on), about, "uitstel (T20)")
    clocks.renew_due()
    case.record(PostponedByConsent(**about, postponement=postponement))
    tell_terms(case, about, TermsReason.POSTPONED)


def _check_later(case: GuardedCase, day: date, act: Act) -> None:
    if case.clocks.due_on is None:
        raise NoTermRunning
    if day <= max(case.clocks.due_on, act.today - DAY):
        raise PostponementNotLater(max(case.clocks.due_on, act.today - DAY))

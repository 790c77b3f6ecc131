"""T19: the municipality moves the law's own term, once (Awb 9:11(2))."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY, Calendar
from procedure.domain.clocks.running import tell_terms
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KB, KC, OPEN, Step, StepRefused
from servicekit.errors import Conflict
from words.clocks import AdjournmentReason, Clock, TermsReason


class NoTermRunning(StepRefused):
    code = "no-term-running"
    article = "Awb 9:4(1)"
    message = "No legal term runs for an oral or anonymous complaint."


class AlreadyAdjourned(Conflict):
    code = "already-adjourned"
    article = "Awb 9:11(2)"

    def __init__(self, due_on: date) -> None:
        super().__init__(
            f"The case was already adjourned, to {due_on:%d-%m-%Y}; any further only with consent (9:11(3))."
        )


class AdjournmentTooLong(Conflict):
    code = "adjournment-too-long"
    article = "Awb 9:11(2)"

    def __init__(self, furthest: date) -> None:
        super().__init__(f"The case can be adjourned to {furthest:%d-%m-%Y} at the latest.")


class AdjournmentNotLater(Conflict):
    code = "adjournment-not-later"
    article = "Awb 9:11(2)"

    def __init__(self, after: date) -> None:
        super().__init__(f"The new date must be later than {after:%d-%m-%Y}.")


def _check_legal_term(case: GuardedCase, _act: Act) -> None:
    if case.clocks.due_on is None or case.clocks.clock_started_on is None:
        raise NoTermRunning


def _check_date(case: GuardedCase, _act: Act) -> None:
    if case.clocks.due_on is None:
        raise NoTermRunning


def _check_first_time(case: GuardedCase, _act: Act) -> None:
    if case.clocks.adjournment is not None:
        raise AlreadyAdjourned(case.clocks.adjournment.new_due_on)


LEGAL_TERM_RUNS = Guard("a legal term runs", NoTermRunning, _check_legal_term)
DATE_IN_FORCE = Guard("a date is in force: of the law, or agreed with the ombudsman", NoTermRunning, _check_date)
NOT_ADJOURNED_YET = Guard("the case was not adjourned before", AlreadyAdjourned, _check_first_time)

ADJOURN = Step(
    "T19", "adjourn", "verdagen", OPEN, None, (KC, KB),
    "once, at most four weeks; after the due date it is flagged as late", "Awb 9:11(2)", "adjourned", ("M13", "M14"),
    guards=(LEGAL_TERM_RUNS, NOT_ADJOURNED_YET),
)  # fmt: skip


@dataclass(frozen=True)
class Adjournment:
    """T19."""

    previous_due_on: date
    new_due_on: date
    reason: AdjournmentReason
    text: str
    late: bool
    adjourned_on: date
    adjourned_by: str


@dataclass(frozen=True, kw_only=True)
class Adjourned(CaseFact):
    adjournment: Adjournment


def adjourn(
    case: GuardedCase, act: Act, reason: AdjournmentReason, text: str, chosen: date | None, calendar: Calendar
) -> None:
    """T19: at most four weeks more, once. Possible after the due date too, but then flagged as late."""
    about = case.take(ADJOURN, act)
    clocks = case.clocks
    due_on = clocks.in_force
    furthest = terms.adjourned_due(clocks.computed(Clock.DECISION), case.rules, calendar)
    new_due_on = chosen or furthest.on
    if new_due_on > furthest.on:
        raise AdjournmentTooLong(furthest.on)
    if new_due_on <= max(due_on, act.today - DAY):
        raise AdjournmentNotLater(max(due_on, act.today - DAY))
    late = act.today > due_on
    clocks.adjournment = Adjournment(due_on, new_due_on, reason, text, late, act.today, act.actor.official_id)
    clocks.extended_due_on = new_due_on
    clocks.renew_due()
    clocks.forget_ombudsman_term()
    clocks.remember(terms.chosen_adjournment(furthest, new_due_on), about, "verdaging (T19)")
    case.record(Adjourned(**about, adjournment=clocks.adjournment))
    tell_terms(case, about, TermsReason.ADJOURNED)

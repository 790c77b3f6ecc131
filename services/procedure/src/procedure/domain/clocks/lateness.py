"""T32e: the complainant is told why there is no decision yet and when to expect it (R25). No date of the case moves: an
expectation is not a term."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.clocks.adjournment import DATE_IN_FORCE
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KB, KC, OPEN, Step, StepRefused
from servicekit.errors import Conflict


class TermNotPassed(Conflict):
    code = "term-not-passed"
    article = "Awb 9:11"

    def __init__(self, due_on: date) -> None:
        super().__init__(f"The case is not late: the date in force is {due_on:%d-%m-%Y}.")


class ExpectationPassed(StepRefused):
    code = "expectation-passed"
    article = "Awb 9:11"
    message = "The expected day must not be before today."


def _check_late(case: GuardedCase, act: Act) -> None:
    if case.clocks.due_on is not None and not case.is_overdue(act.today):
        raise TermNotPassed(case.clocks.due_on)


TERM_PASSED = Guard("the date in force has passed", TermNotPassed, _check_late)

EXPLAIN_LATENESS = Step(
    "T32e", "explain the lateness", "vertraging uitleggen", OPEN, None, (KC, KB),
    "the date in force has passed; with the reason and the expected day, today or later; no legal date moves, and "
    "the case stays overdue; again when the expectation changes",
    "Awb 9:11", "lateness-explained", ("M24",),
    guards=(DATE_IN_FORCE, TERM_PASSED),
)  # fmt: skip


@dataclass(frozen=True)
class LatenessExplanation:
    """T32e. `due_on` is the date that had passed; the explanation does not cover a later date in force."""

    due_on: date
    reason: str
    expected_on: date
    explained_on: date
    explained_by: str


@dataclass(frozen=True, kw_only=True)
class LatenessExplained(CaseFact):
    explanation: LatenessExplanation
    ombudsman_until: date


def explain_lateness(case: GuardedCase, act: Act, reason: str, expected_on: date) -> None:
    """T32e: as often as the expectation changes; the complainant is told each time (M24)."""
    about = case.take(EXPLAIN_LATENESS, act)
    clocks = case.clocks
    if expected_on < act.today:
        raise ExpectationPassed
    told = LatenessExplanation(clocks.in_force, reason, expected_on, act.today, act.actor.official_id)
    clocks.lateness_explanations = (*clocks.lateness_explanations, told)
    until = clocks.ombudsman_until or terms.ombudsman_until(clocks.in_force).on
    case.record(LatenessExplained(**about, explanation=told, ombudsman_until=until))


def expectation(case: GuardedCase) -> LatenessExplanation | None:
    """The last explanation of the date in force; a later date, or the end of the case, makes it void."""
    last = case.clocks.lateness_explanations[-1] if case.clocks.lateness_explanations else None
    if last is None or not case.is_open or last.due_on != case.clocks.due_on:
        return None
    ended_since = any(each.reopened_on > last.explained_on for each in case.ending.reopenings)
    return None if ended_since else last

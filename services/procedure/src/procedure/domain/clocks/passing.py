"""T32: a date comes near or passes; officials are warned, and once it has passed the complainant is told."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.clocks.running import tell_terms
from procedure.domain.file.clocks import ALERTS, GivenAlert
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import OPEN, SYS, Step
from words.clocks import DeadlineAlert, TermsReason
from words.people import Role

EXCEED_TERM = Step(
    "T32", "pass the due date", "overschrijding van de termijn vastleggen", OPEN, None, (SYS,),
    "the date in force has passed", "Awb 9:11", "term-exceeded", ("M23", "M24"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TermExceeded(CaseFact):
    due_on: date


@dataclass(frozen=True, kw_only=True)
class DeadlineNeared(CaseFact):
    """An alert about the date in force, for the officials who can still act on it."""

    alert: DeadlineAlert
    due_on: date


def watch_deadline(case: GuardedCase, act: Act) -> None:
    """Give the alert that applies today, once; after an outage the ones it overtook are skipped. T32 once the date has
    passed."""
    clocks = case.clocks
    due_on = case.notice_due_on
    if due_on is None or clocks.watch_on is None:
        return
    reached = [alert for alert, offset in ALERTS if due_on + offset <= act.today]
    if reached and GivenAlert(due_on, reached[-1]) not in clocks.alerts:
        clocks.alerts = (*clocks.alerts, GivenAlert(due_on, reached[-1]))
        if reached[-1] is DeadlineAlert.OVERDUE and case.is_open:
            _exceed_term(case, act, due_on)
        case.record(DeadlineNeared(**case.occasion(act, Role.SYSTEM), alert=reached[-1], due_on=due_on))
    ahead = [due_on + offset for _, offset in ALERTS if due_on + offset > act.today]
    clocks.watch_on = ahead[0] if ahead else None


def _exceed_term(case: GuardedCase, act: Act, due_on: date) -> None:
    about = case.take(EXCEED_TERM, act)
    case.clocks.exceeded_on = due_on
    case.clocks.start_ombudsman_term(due_on, about, "termijn overschreden (T32)", provisional=True)
    case.record(TermExceeded(**about, due_on=due_on))
    tell_terms(case, about, TermsReason.EXCEEDED)

"""What must hold for a case after every step, whatever the steps were."""

from collections.abc import Callable, Sequence
from typing import Any

from procedure_builders import CALENDAR

from procedure.domain import terms
from procedure.domain.case import Case
from procedure.domain.facts import Decided, TermsSet
from procedure.domain.terms import TermRules
from procedure.domain.vocabulary import CLOSED_STATES, ClockStatus, ComplaintForm, Side


def the_clock_starts_at_receipt_and_moves_once_at_most(case: Case, _facts: Sequence[Any]) -> None:
    if case.submission.form is ComplaintForm.ORAL:
        assert case.due_on is None
        return
    decision = terms.decide_due(case.received_on, CALENDAR)
    furthest = terms.extended_due(decision, TermRules(), CALENDAR)
    assert case.due_on
    assert case.decide_due_on == decision.on
    assert case.due_on == decision.on or decision.on < case.due_on <= furthest.on


def closed_is_stopped_and_open_is_not(case: Case, _facts: Sequence[Any]) -> None:
    closed = case.state in CLOSED_STATES
    assert (case.closed_on is not None) == closed
    if case.clock_status is not ClockStatus.NONE:
        assert (case.clock_status is ClockStatus.STOPPED) == closed


def nothing_is_decided_without_both_sides_and_four_eyes(case: Case, facts: Sequence[Any]) -> None:
    decided = [fact for fact in facts if isinstance(fact, Decided)]
    assert len(decided) <= 1
    for fact in decided:
        assert fact.official_id not in {case.handler_id, case.team_manager_id}
        assert case.explained(Side.COMPLAINANT)
        assert case.explained(Side.ACCUSED)
        assert case.hearing
        assert fact.decision.reasoning.elements


def whoever_was_told_the_dates_knows_them(case: Case, facts: Sequence[Any]) -> None:
    told = [fact for fact in facts if isinstance(fact, TermsSet)][-1]
    assert (told.due_on, told.closed_on, told.notice_sent_on) == (case.due_on, case.closed_on, case.notice_sent_on)


PROMISES: tuple[Callable[[Case, Sequence[Any]], None], ...] = (
    the_clock_starts_at_receipt_and_moves_once_at_most,
    closed_is_stopped_and_open_is_not,
    nothing_is_decided_without_both_sides_and_four_eyes,
    whoever_was_told_the_dates_knows_them,
)

"""Why the case is late, and when the decision is expected: told to the complainant, while the legal dates do not
move."""

import pytest
from procedure_builders import CALENDAR, a_resolution, act, day
from procedure_file import contents_of
from procedure_step_acts import TOO_LATE
from procedure_steps import oral_talk
from procedure_story import decided_case, informal_case, investigated_case

from procedure.domain.case import Case
from procedure.domain.clocks.adjournment import NoTermRunning
from procedure.domain.clocks.lateness import ExpectationPassed, LatenessExplained, TermNotPassed
from procedure.domain.steps.step import StepNotPossible
from words.clocks import AdjournmentReason

LAST_DAY = "2026-04-13"  # of a case received on 2 March
WHY = "De behandelaar is ziek."


def explain(case: Case, on: str = TOO_LATE, expected: str = "2026-05-01", who: str = "kc") -> list[LatenessExplained]:
    case.collect_facts()
    case.explain_lateness(act(who, on), WHY, day(expected))
    return [fact for fact in case.collect_facts() if isinstance(fact, LatenessExplained)]


def test_on_the_last_day_it_is_not_late_yet_and_on_the_next_it_is() -> None:
    case = informal_case()
    with pytest.raises(TermNotPassed, match="13-04-2026"):
        explain(case, LAST_DAY)

    (told,) = explain(case)

    assert (told.explanation.due_on, told.explanation.expected_on) == (day(LAST_DAY), day("2026-05-01"))
    assert told.explanation.reason == WHY


def test_nothing_in_the_file_changes_but_what_was_told() -> None:
    case = investigated_case()
    case.watch_deadline(act("system", TOO_LATE))
    before = contents_of(case)

    explain(case, who="kb")

    after = contents_of(case)
    assert {name for name in after if after[name] != before[name]} == {"lateness_explanations", "revision"}
    assert case.is_overdue(day(TOO_LATE))
    assert case.is_overdue(day("2026-05-01")), "also on the day that was expected"


@pytest.mark.parametrize(("expected", "possible"), [("2026-04-13", False), ("2026-04-14", True), ("2027-04-14", True)])
def test_what_is_expected_is_today_or_later(expected: str, possible: bool) -> None:
    case = informal_case()
    if not possible:
        with pytest.raises(ExpectationPassed):
            explain(case, TOO_LATE, expected)
        assert case.expectation is None
        return

    assert explain(case, TOO_LATE, expected)


def test_it_is_told_again_when_the_expectation_changes_earlier_or_later() -> None:
    case = informal_case()
    for on, expected in ((TOO_LATE, "2026-05-01"), ("2026-04-20", "2026-05-22"), ("2026-04-28", "2026-05-08")):
        explain(case, on, expected)

    assert [str(each.expected_on) for each in case.clocks.lateness_explanations] == [
        "2026-05-01",
        "2026-05-22",
        "2026-05-08",
    ]
    assert case.expectation == case.clocks.lateness_explanations[-1]


def test_where_no_term_runs_nothing_is_late() -> None:
    with pytest.raises(NoTermRunning):
        explain(oral_talk())


def test_a_closed_case_waits_for_nothing() -> None:
    with pytest.raises(StepNotPossible):
        explain(decided_case())


def test_until_when_the_ombudsman_can_be_asked_is_known_before_the_watch_of_that_day_ran() -> None:
    before, after = informal_case(), informal_case()
    after.watch_deadline(act("system", TOO_LATE))

    assert before.clocks.ombudsman_until is None
    assert {fact.ombudsman_until for case in (before, after) for fact in explain(case)} == {day("2027-04-13")}
    assert before.clocks.ombudsman_until is None, "only the passing of the term sets it (T32)"


def test_a_later_date_in_force_makes_the_expectation_void() -> None:
    case = investigated_case()
    explain(case)

    case.adjourn(act("kc", "2026-04-15"), AdjournmentReason.ABSENCE, WHY, None, CALENDAR)

    assert case.clocks.due_on == day("2026-05-11")
    assert case.expectation is None
    with pytest.raises(TermNotPassed):
        explain(case, "2026-04-16")


def test_an_end_makes_it_void_and_it_does_not_come_back_with_the_case() -> None:
    case = informal_case()
    explain(case)
    case.resolve_informally(act("kc", "2026-04-16"), a_resolution("2026-04-16"), CALENDAR)
    assert case.expectation is None

    case.dispute_agreement(act("kc", "2026-04-20"), "Niet nagekomen.", CALENDAR)

    assert (case.clocks.due_on, case.expectation) == (day(LAST_DAY), None)
    explain(case, "2026-04-21", "2026-05-08")
    assert case.expectation

"""T19, T32, alerts, and what evidence of sending does to the dates (Awb 9:11, 2:19)."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from procedure_builders import CALENDAR, a_case, a_sending, a_submission, act, day
from procedure_story import decided_case, informal_case

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import TermRules
from procedure.domain.case import Case
from procedure.domain.clocks.adjournment import AdjournmentNotLater, AdjournmentTooLong, AlreadyAdjourned, NoTermRunning
from procedure.domain.clocks.passing import DeadlineNeared, TermExceeded
from procedure.domain.steps.step import StepNotPossible
from words.clocks import AdjournmentReason, Clock, ClockStatus, DeadlineAlert
from words.submissions import ComplaintForm, MissingItem

DUE = day("2026-04-13")  # of a complaint received on 2 March 2026


def adjourn(case: Case, on: str, chosen: str | None = None, by: str = "kc") -> None:
    case.adjourn(act(by, on), AdjournmentReason.ABSENCE, "Ziekte.", day(chosen) if chosen else None, CALENDAR)


def alerts(case: Case, *days: date) -> list[DeadlineAlert]:
    for today in days:
        if case.clocks.watch_on and case.clocks.watch_on <= today:
            case.watch_deadline(act("system", today))
    return [fact.alert for fact in case.collect_facts() if isinstance(fact, DeadlineNeared)]


def test_a_case_is_adjourned_only_once() -> None:
    case = informal_case()
    adjourn(case, "2026-04-01")

    with pytest.raises(AlreadyAdjourned, match="11-05-2026") as refusal:
        adjourn(case, "2026-04-02")

    assert refusal.value.article == "Awb 9:11(2)"
    assert (case.clocks.clock_status, case.clocks.due_on) == (ClockStatus.EXTENDED, day("2026-05-11"))


def test_four_weeks_from_the_unshifted_end_is_the_most() -> None:
    case = informal_case("2026-02-20")

    with pytest.raises(AdjournmentTooLong, match="01-05-2026"):
        adjourn(case, "2026-04-01", "2026-05-02")
    with pytest.raises(AdjournmentNotLater):
        adjourn(case, "2026-04-01", "2026-04-07")
    adjourn(case, "2026-04-01", "2026-04-20")

    assert case.clocks.extended_due_on == case.clocks.due_on == day("2026-04-20")


def test_an_adjournment_after_the_due_date_is_flagged_and_never_ends_in_the_past() -> None:
    case = informal_case()
    with pytest.raises(AdjournmentNotLater):
        adjourn(case, "2026-05-12")
    adjourn(case, "2026-04-14")

    assert case.clocks.adjournment
    assert case.clocks.adjournment.late


def test_without_a_term_there_is_nothing_to_adjourn() -> None:
    with pytest.raises(NoTermRunning):
        adjourn(a_case(form=ComplaintForm.ORAL), "2026-04-01")
    with pytest.raises(StepNotPossible):
        adjourn(decided_case(), "2026-04-01")


def test_each_alert_is_given_once() -> None:
    every_day = [DUE + timedelta(n) for n in range(-20, 30)]

    assert alerts(informal_case(), *every_day, *every_day) == list(DeadlineAlert)


def test_after_an_outage_only_the_alert_that_applies_is_given() -> None:
    assert alerts(informal_case(), DUE - timedelta(3)) == [DeadlineAlert.T_7]
    assert alerts(informal_case(), DUE + timedelta(40)) == [DeadlineAlert.OVERDUE]


def test_passing_the_due_date_is_told_once_and_starts_the_ombudsman_term() -> None:
    case = informal_case()
    case.watch_deadline(act("system", DUE + timedelta(1)))
    case.watch_deadline(act("system", DUE + timedelta(2)))

    exceeded = [fact.due_on for fact in case.collect_facts() if isinstance(fact, TermExceeded)]
    assert exceeded == [DUE]
    assert (case.clocks.ombudsman_until, case.clocks.ombudsman_until_provisional) == (day("2027-04-13"), True)
    assert case.is_overdue(DUE + timedelta(1))


def test_where_no_year_for_the_ombudsman_began_none_is_called_provisional() -> None:
    told = a_case().collect_facts()[-1]

    assert (told.ombudsman_until, told.ombudsman_until_provisional) == (None, False)


def test_after_an_adjournment_the_alerts_start_again_for_the_new_date() -> None:
    case = informal_case()
    assert alerts(case, DUE - timedelta(7)) == [DeadlineAlert.T_7]
    adjourn(case, "2026-04-10")
    new_due = day("2026-05-11")

    assert alerts(case, DUE + timedelta(1), new_due - timedelta(14), new_due + timedelta(1)) == [
        DeadlineAlert.T_14,
        DeadlineAlert.OVERDUE,
    ]
    assert [(each.due_on, each.alert) for each in case.clocks.alerts] == [
        (DUE, DeadlineAlert.T_7),
        (new_due, DeadlineAlert.T_14),
        (new_due, DeadlineAlert.OVERDUE),
    ]


def test_a_decided_case_whose_notice_has_not_left_stays_overdue_but_exceeds_no_term() -> None:
    case = decided_case()

    assert case.is_overdue(DUE + timedelta(1))
    case.watch_deadline(act("system", DUE + timedelta(1)))
    facts = case.collect_facts()
    assert not any(isinstance(fact, TermExceeded) for fact in facts)
    assert any(isinstance(fact, DeadlineNeared) for fact in facts)
    case.record_sending(act("system", "2026-04-15"), a_sending("M16", "2026-04-15"), CALENDAR)
    assert not case.is_overdue(day("2026-04-16"))


def test_the_notice_sets_the_same_date_in_whatever_order_its_evidence_arrives() -> None:
    sendings = [
        a_sending("M16", "2026-03-03"),
        a_sending("M16", "2026-03-09", channel="LETTER"),
        a_sending("M16", "2026-03-12", recipient="REPRESENTATIVE"),
        a_sending("M17", "2026-03-20", recipient="ACCUSED"),
    ]
    for order in permutations(sendings):
        case = decided_case()
        for sending in (*order, order[0]):
            case.record_sending(act("system", "2026-03-21"), sending, CALENDAR)

        assert (case.clocks.notice_sent_on, case.clocks.ombudsman_until) == (day("2026-03-09"), day("2027-03-09"))
        assert len(case.messages.sendings) == 6  # with the copy and the offer to the accused


def test_dates_in_a_year_without_a_decree_are_marked_in_what_is_told() -> None:
    told = a_case("2029-03-26").collect_facts()[-1]

    assert told.decree_missing_for == (2029,)


def test_a_missing_decree_is_told_of_each_legal_date_alone() -> None:
    """The four weeks end in 2026 and the six in 2027; then in 2028 and 2029; then both in 2028."""
    without_2026 = Calendar({year: days for year, days in CALENDAR.equated_days.items() if year != 2026})
    refusal = Case.open(act("system", "2026-11-25"), a_submission("2026-11-25"), TermRules(), without_2026)
    decision, adjourned = a_case("2028-12-01"), a_case("2028-11-15")
    assert [case.clocks.missing_decrees for case in (refusal, decision, adjourned)] == [(2026,), (2029,), ()]

    adjourn(adjourned, "2028-12-20")

    assert adjourned.clocks.missing_decrees == (2029,)


def test_of_a_date_that_is_no_legal_term_no_missing_decree_is_told() -> None:
    case = a_case("2028-11-15")
    case.open_triage(act("kc", "2028-12-20"))
    case.ask_completion(act("kc", "2028-12-20"), (MissingItem.ADDRESS,), None, CALENDAR)

    assert case.clocks.computed(Clock.COMPLETION).decree_missing_for == (2029,)
    assert case.clocks.missing_decrees == ()

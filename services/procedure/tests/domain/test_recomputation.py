"""A decree that appears later moves the dates of a running case; the golden dates can be checked on a calendar."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, a_case, a_sending, a_submission, a_waiver, act, day
from procedure_side_story import a_refusal, signal_case
from procedure_story import Story

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import AdjournmentBase, TermRules
from procedure.domain.case import Case
from procedure.domain.clocks.running import TermsSet
from procedure.domain.investigation.hearing import offers_of
from words.clocks import AdjournmentReason, Clock, ClockStatus, TermsReason
from words.handling import WaiverGround
from words.people import Side
from words.submissions import ComplaintForm

WITHOUT_MAY = Calendar({**CALENDAR.equated_days, 2026: frozenset({date(2026, 1, 2)})}, version=1)
WITH_MAY = Calendar(CALENDAR.equated_days, version=2)
LATER = "2026-04-20"


def recomputed(case: Case, calendar: Calendar = WITH_MAY, on: str = LATER) -> list[TermsSet]:
    case.collect_facts()
    case.recompute_terms(act("system", on), calendar)
    return [fact for fact in case.collect_facts() if isinstance(fact, TermsSet)]


def opened(received: str, **rules: Any) -> Case:
    """E7 of the worked examples is received on 3 April 2026: six weeks end on the equated Friday 15 May."""
    submission = a_submission(received)
    return Case.open(act("system", submission.received_on), submission, TermRules(**rules), WITHOUT_MAY)


def with_a_handler(received: str) -> Story:
    return Story(opened(received)).triage(received).route(received).talk(received).escalate(received).appoint(received)


def decided(received: str) -> Case:
    story = with_a_handler(received).copy_sent(received).explain(received).offer(received).hear(received)
    return story.draft(received).decide(received).case


def adjourned(received: str, chosen: str | None = None, **rules: Any) -> Case:
    case = opened(received, **rules)
    case.adjourn(act("kc", LATER), AdjournmentReason.HEARING, "x", day(chosen) if chosen else None, WITHOUT_MAY)
    return case


def test_a_date_that_falls_on_a_newly_equated_day_moves_and_says_why() -> None:
    case = opened("2026-04-03")
    assert case.clocks.due_on == day("2026-05-15")

    told = recomputed(case)

    assert (case.clocks.due_on, case.clocks.decide_due_on, case.clocks.watch_on) == (
        day("2026-05-18"),
        case.clocks.due_on,
        day("2026-05-04"),
    )
    assert [(fact.reason, fact.due_on) for fact in told] == [(TermsReason.HOLIDAYS_LOADED, day("2026-05-18"))]
    last = case.clocks.computations[-1]
    assert last.why == "gelijkgestelde dag geladen: 15-05-2026"
    assert [step.from_on.day for step in last.due.steps] == [3, 15, 16, 17]
    assert case.clocks.calendar_version == 2


def test_a_case_whose_dates_stay_is_left_alone_and_remembers_the_calendar() -> None:
    case = opened("2026-03-02")
    before = case.clocks.computations

    assert recomputed(case) == []
    assert (case.clocks.computations, case.clocks.calendar_version) == (before, 2)


def test_recomputing_twice_changes_nothing_the_second_time() -> None:
    case = opened("2026-04-03")

    assert [len(recomputed(case)), len(recomputed(case))] == [1, 0]


def test_a_corrected_decree_never_takes_back_a_date_that_was_told() -> None:
    case = a_case("2026-04-03")
    corrected = Calendar(WITHOUT_MAY.equated_days, version=3)

    recomputed(case, corrected)

    assert case.clocks.due_on == day("2026-05-18")
    last = case.clocks.computations[-1]
    assert last.why == "gelijkgestelde dag vervallen: 15-05-2026"
    assert last.due.steps[-1].why == "deze datum is al meegedeeld en wordt niet vervroegd"
    assert recomputed(case, Calendar(WITHOUT_MAY.equated_days, version=4)) == []


def test_loading_a_decree_ends_the_warning_also_where_no_date_moves() -> None:
    case = a_case("2028-12-01")
    assert case.clocks.computed(Clock.DECISION).decree_missing_for == (2029,)

    told = recomputed(case, Calendar({**CALENDAR.equated_days, 2029: frozenset()}, version=2), on="2028-12-04")

    assert [fact.decree_missing_for for fact in told] == [()]
    assert case.clocks.due_on == day("2029-01-12")
    assert case.clocks.computations[-1].why == "gelijkgestelde dagen van 2029 geladen"


def test_a_decree_that_moves_no_date_leaves_the_watch_where_it_is() -> None:
    near, late = a_case("2028-12-01"), decided("2028-12-01")
    near.watch_deadline(act("system", "2028-12-29"))
    late.watch_deadline(act("system", "2029-01-13"))

    for case, on, watch_on in ((near, "2029-01-02", day("2029-01-05")), (late, "2029-01-15", None)):
        told = recomputed(case, Calendar({**CALENDAR.equated_days, 2029: frozenset()}, version=2), on=on)

        assert [fact.due_on for fact in told] == [day("2029-01-12")]
        assert case.clocks.watch_on == watch_on


def test_the_furthest_adjournment_follows() -> None:
    case = adjourned("2026-03-06")
    assert case.clocks.due_on == day("2026-05-15")

    recomputed(case)

    assert (case.clocks.due_on, case.clocks.extended_due_on, case.clocks.clock_status) == (
        day("2026-05-18"), day("2026-05-18"), ClockStatus.EXTENDED,
    )  # fmt: skip
    assert case.clocks.decide_due_on == day("2026-04-17")
    assert case.clocks.adjournment is not None
    assert case.clocks.adjournment.new_due_on == day("2026-05-15")  # what was told then


@pytest.mark.parametrize("base", AdjournmentBase)
def test_a_chosen_adjournment_date_stays_as_chosen(base: AdjournmentBase) -> None:
    case = adjourned("2026-04-03", chosen="2026-06-01", extension_base=base)

    recomputed(case)

    assert (case.clocks.decide_due_on, case.clocks.extended_due_on) == (day("2026-05-18"), day("2026-06-01"))
    assert recomputed(adjourned("2026-03-12", chosen="2026-05-15", extension_base=base)) == []


def test_an_extension_counted_from_the_shifted_end_follows_the_end() -> None:
    case = adjourned("2026-04-03", extension_base=AdjournmentBase.SHIFTED)
    assert case.clocks.due_on == day("2026-06-12")

    recomputed(case)

    assert (case.clocks.decide_due_on, case.clocks.due_on) == (day("2026-05-18"), day("2026-06-15"))


def test_the_rules_under_which_a_case_started_count_also_then() -> None:
    nominal, shifted = adjourned("2026-04-03"), adjourned("2026-04-03", extension_base=AdjournmentBase.SHIFTED)

    for case in (nominal, shifted):
        recomputed(case)

    assert (nominal.clocks.due_on, shifted.clocks.due_on) == (day("2026-06-12"), day("2026-06-15"))


def test_the_notice_of_not_handling_moves_until_there_is_a_handler() -> None:
    triage, handled = opened("2026-04-17"), with_a_handler("2026-04-17").case

    for case in (triage, handled):
        recomputed(case)

    assert (triage.clocks.refusal_due_on, handled.clocks.refusal_due_on) == (day("2026-05-18"), day("2026-05-15"))


def test_the_notice_of_not_handling_moves_also_where_there_was_a_handler_once_it_is_not_handled() -> None:
    case = with_a_handler("2026-04-17").case
    case.refuse(act("kc", LATER), a_refusal(LATER), mandated=True)

    recomputed(case)

    assert (case.clocks.refusal_due_on, case.clocks.watch_on) == (day("2026-05-18"), day("2026-05-19"))


def test_the_time_to_reply_to_the_offer_of_a_hearing_moves_until_the_complainant_was_heard() -> None:
    waiting, heard = with_a_handler("2026-04-20"), with_a_handler("2026-04-20")
    for story in (waiting, heard):
        story.case.offer_hearing(act("kb", "2026-05-01"), uuid4(), ("per telefoon",), WITHOUT_MAY)
    heard.hear("2026-05-04")

    for story in (waiting, heard):
        recomputed(story.case, on="2026-05-05")

    due = [
        story.case.investigation.hearing and story.case.investigation.hearing.reply_due_on for story in (waiting, heard)
    ]
    assert due == [day("2026-05-18"), day("2026-05-15")]


@pytest.mark.parametrize("side", Side)
def test_no_reply_is_awaited_of_somebody_who_is_not_heard(side: Side) -> None:
    case = with_a_handler("2026-04-20").case
    case.offer_hearing(act("kb", "2026-05-01"), uuid4(), ("per telefoon",), WITHOUT_MAY)
    case.waive_hearing(act("kb", "2026-05-01"), a_waiver(side, WaiverGround.DECLINED, "2026-05-01"))

    recomputed(case, on="2026-05-05")

    offers = {each.side: each.reply_due_on for each in offers_of(case)}
    other = Side.ACCUSED if side is Side.COMPLAINANT else Side.COMPLAINANT
    assert (offers[side], offers[other]) == (day("2026-05-15"), day("2026-05-18"))


@pytest.mark.parametrize(("on", "until"), [("2026-05-16", None), ("2026-05-18", None), ("2026-05-19", "2027-05-15")])
def test_a_term_that_turns_out_not_to_have_passed_opens_no_way_to_the_ombudsman(on: str, until: str | None) -> None:
    case = opened("2026-04-03")
    case.watch_deadline(act("system", "2026-05-16"))
    assert case.clocks.ombudsman_until == day("2027-05-15")

    recomputed(case, on=on)

    assert (case.clocks.due_on, case.clocks.ombudsman_until) == (day("2026-05-18"), until and day(until))
    assert case.is_overdue(day(on)) is (until is not None)


def test_a_decision_whose_notice_has_not_left_still_has_a_date_and_a_closed_case_has_none() -> None:
    waiting, done = (decided("2026-04-03") for _ in range(2))
    done.record_sending(act("system", "2026-04-05"), a_sending("M16", "2026-04-05"), WITHOUT_MAY)

    assert [len(recomputed(case)) for case in (waiting, done)] == [1, 0]
    assert (waiting.clocks.due_on, waiting.clocks.watch_on, done.clocks.due_on) == (
        day("2026-05-18"),
        day("2026-05-19"),
        day("2026-05-15"),
    )


def test_where_no_clock_runs_there_is_nothing_to_recompute() -> None:
    case = a_case("2026-04-03", form=ComplaintForm.ORAL)

    assert recomputed(case) == []
    assert case.clocks.due_on is None


def test_of_a_chosen_extension_and_a_moved_term_the_later_date_is_in_force() -> None:
    case = adjourned("2026-04-03", "2026-05-16")
    assert case.clocks.due_on == day("2026-05-16")

    recomputed(case)

    assert (case.clocks.decide_due_on, case.clocks.extended_due_on) == (day("2026-05-18"), day("2026-05-16"))
    assert (case.clocks.due_on, case.clocks.watch_on) == (day("2026-05-18"), day("2026-05-04"))


def test_the_four_weeks_of_a_refusal_move_until_its_notice_has_left() -> None:
    case = opened("2026-04-17")
    case.open_triage(act("kc", "2026-04-17"))
    case.refuse(act("kc", LATER), a_refusal(LATER), mandated=True)
    assert (case.clocks.refusal_due_on, case.clocks.watch_on) == (day("2026-05-15"), day("2026-05-16"))

    recomputed(case)

    assert (case.clocks.refusal_due_on, case.clocks.watch_on) == (day("2026-05-18"), day("2026-05-19"))


def test_a_date_agreed_with_the_ombudsman_for_an_oral_complaint_is_moved_by_no_decree() -> None:
    case = signal_case()
    case.link_ombudsman(act("ol", LATER), uuid4())
    case.reopen_for_ombudsman(
        act("ol", LATER), case.ombudsman.ombudsman_cases[0], "Hoor hem.", day("2026-05-15"), WITHOUT_MAY
    )

    assert recomputed(case) == []
    assert case.clocks.due_on == day("2026-05-15")


def test_a_new_case_counts_with_the_calendar_of_that_moment_and_waits_for_no_recomputation() -> None:
    loaded = Calendar(CALENDAR.equated_days, version=7)

    case = Case.open(act("system", "2026-03-02"), a_submission("2026-03-02"), TermRules(), loaded)

    assert case.clocks.calendar_version == 7

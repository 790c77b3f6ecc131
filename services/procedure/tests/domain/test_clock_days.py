"""The dates of a case the day before, on the day and the day after (Awb 9:8, 9:11, 9:24, 2:11, 2:24)."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, a_resolution, a_sending, act, day
from procedure_side_story import in_triage, refused_case, signal_case
from procedure_story import decided_case, informal_case

from procedure.domain.case import Case
from procedure.domain.clocks.adjournment import AdjournmentNotLater, AdjournmentTooLong, NoTermRunning
from procedure.domain.clocks.consent import ConsentNotAsked, ConsentRequest, Postponement, PostponementNotLater
from procedure.domain.clocks.passing import DeadlineNeared, TermExceeded
from procedure.domain.clocks.running import TermsSet
from procedure.domain.errors import DayNotPossible
from procedure.domain.triage.route import RouteWasRight
from words.clocks import AdjournmentReason, ClockStatus, DeadlineAlert, TermsReason
from words.submissions import Channel, ComplaintForm

DAY, DUE = "2026-03-02", "2026-04-13"  # six weeks, on a Monday


def adjourn(case: Case, on: str, chosen: str | None = None) -> None:
    case.adjourn(act("kc", on), AdjournmentReason.ABSENCE, "Ziekte.", day(chosen) if chosen else None, CALENDAR)


@pytest.mark.parametrize(
    ("on", "chosen", "refusal"),
    [
        ("2026-04-01", "2026-04-12", AdjournmentNotLater),
        ("2026-04-01", DUE, AdjournmentNotLater),
        ("2026-04-01", "2026-04-14", None),
        ("2026-04-01", "2026-05-10", None),
        ("2026-04-01", "2026-05-11", None),  # four weeks more
        ("2026-04-01", "2026-05-12", AdjournmentTooLong),
        ("2026-04-20", "2026-04-19", AdjournmentNotLater),  # late already, and to a day that has passed
        ("2026-04-20", "2026-04-20", None),
        ("2026-04-20", "2026-04-21", None),
    ],
)
def test_an_adjournment_goes_beyond_the_date_in_force_and_four_weeks_at_most(
    on: str, chosen: str, refusal: type[Exception] | None
) -> None:
    case = in_triage()
    if refusal is not None:
        with pytest.raises(refusal):
            adjourn(case, on, chosen)
        return

    adjourn(case, on, chosen)
    assert case.clocks.due_on == day(chosen)


@pytest.mark.parametrize(("on", "late"), [("2026-04-12", False), (DUE, False), ("2026-04-14", True)])
def test_an_adjournment_is_late_from_the_day_after(on: str, *, late: bool) -> None:
    case = in_triage()
    adjourn(case, on)

    assert case.clocks.adjournment
    assert case.clocks.adjournment.late is late


def test_a_date_agreed_with_the_ombudsman_is_no_term_to_adjourn() -> None:
    case, which = signal_case(), uuid4()
    case.link_ombudsman(act("ol", "2026-06-01"), which)
    case.reopen_for_ombudsman(act("ol", "2026-06-01"), which, "Hoor hem.", day("2026-07-01"), CALENDAR)

    with pytest.raises(NoTermRunning):
        adjourn(case, "2026-06-02")


def a_request(on: str, to: str) -> ConsentRequest:
    return ConsentRequest(day(to), "De getuige is ziek.", day(on), "kc")


@pytest.mark.parametrize(
    ("on", "to", "possible"),
    [
        ("2026-04-01", DUE, False),
        ("2026-04-01", "2026-04-14", True),
        ("2026-04-20", "2026-04-19", False),
        ("2026-04-20", "2026-04-20", True),
    ],
)
def test_consent_is_asked_for_a_day_after_the_one_in_force_that_has_not_passed(
    on: str, to: str, *, possible: bool
) -> None:
    case = in_triage()
    if not possible:
        with pytest.raises(PostponementNotLater):
            case.ask_consent(act("kc", on), a_request(on, to))
        return

    case.ask_consent(act("kc", on), a_request(on, to))
    assert case.clocks.consent_requests[-1].proposed_due_on == day(to)


@pytest.mark.parametrize(
    ("consented", "possible"),
    [("2026-03-31", False), ("2026-04-01", True), ("2026-04-08", True), ("2026-04-09", False)],
)
def test_the_complainant_agreed_between_the_question_and_today(consented: str, *, possible: bool) -> None:
    case = in_triage()
    case.ask_consent(act("kc", "2026-04-01"), a_request("2026-04-01", "2026-05-01"))
    agreed = Postponement(day(DUE), day("2026-05-01"), day(consented), uuid4(), day("2026-04-08"), "kc")
    if not possible:
        with pytest.raises(DayNotPossible):
            case.postpone(act("kc", "2026-04-08"), agreed)
        return

    case.postpone(act("kc", "2026-04-08"), agreed)
    assert case.clocks.due_on == day("2026-05-01")


def test_only_the_date_that_was_asked_for_last_is_agreed_to() -> None:
    case = in_triage()
    for to in ("2026-05-01", "2026-05-15"):
        case.ask_consent(act("kc", "2026-04-01"), a_request("2026-04-01", to))

    agreed = Postponement(day(DUE), day("2026-05-01"), day("2026-04-01"), uuid4(), day("2026-04-01"), "kc")
    with pytest.raises(ConsentNotAsked):
        case.postpone(act("kc", "2026-04-01"), agreed)


def test_each_alert_is_given_on_its_own_day() -> None:
    case = informal_case()
    given: list[tuple[str, DeadlineAlert]] = []
    for n in range(60):
        today = date.fromordinal(day("2026-03-15").toordinal() + n)
        case.watch_deadline(act("system", today))
        given += [(str(today), fact.alert) for fact in case.collect_facts() if isinstance(fact, DeadlineNeared)]

    assert given == [
        ("2026-03-30", DeadlineAlert.T_14),
        ("2026-04-06", DeadlineAlert.T_7),
        ("2026-04-12", DeadlineAlert.T_1),
        ("2026-04-14", DeadlineAlert.OVERDUE),
    ]


@pytest.mark.parametrize(
    ("on", "until"),
    [("2026-03-30", None), ("2026-04-06", None), ("2026-04-12", None), (DUE, None), ("2026-04-14", "2027-04-13")],
)
def test_an_alert_before_the_date_exceeds_no_term_and_opens_no_way_to_the_ombudsman(on: str, until: str | None) -> None:
    case = informal_case()
    case.watch_deadline(act("system", on))

    exceeded = [fact for fact in case.collect_facts() if isinstance(fact, TermExceeded)]
    assert (len(exceeded), case.clocks.ombudsman_until) == (int(until is not None), until and day(until))


@pytest.mark.parametrize(
    ("today", "watch_on"),
    [
        ("2026-03-29", "2026-03-30"),
        ("2026-03-30", "2026-04-06"),
        ("2026-04-06", "2026-04-12"),
        (DUE, "2026-04-14"),
        ("2026-04-14", None),
    ],
)
def test_the_watch_is_set_to_the_next_day_on_which_something_is_due(today: str, watch_on: str | None) -> None:
    case = informal_case()
    case.watch_deadline(act("system", today))

    assert case.clocks.watch_on == (watch_on and day(watch_on))


def test_nothing_is_watched_where_no_date_runs_or_its_end_is_known() -> None:
    oral, sent = informal_case(form=ComplaintForm.ORAL), decided_case()
    sent.record_sending(act("system", "2026-03-03"), a_sending("M16", "2026-03-03"), CALENDAR)
    for case in (oral, sent):
        case.collect_facts()
        case.watch_deadline(act("system", "2026-09-01"))

        assert (case.collect_facts(), case.clocks.watch_on) == ([], None)


@pytest.mark.parametrize(("on", "overdue"), [("2026-04-12", False), (DUE, False), ("2026-04-14", True)])
def test_a_case_is_overdue_from_the_day_after_its_date_while_somebody_waits(on: str, *, overdue: bool) -> None:
    sent, solved = decided_case(), informal_case()
    sent.record_sending(act("system", DAY), a_sending("M16", DAY), CALENDAR)
    solved.resolve_informally(act("kc", DAY), a_resolution(DAY), CALENDAR)

    assert [each.is_overdue(day(on)) for each in (informal_case(), decided_case())] == [overdue, overdue]
    assert [each.is_overdue(day(on)) for each in (sent, solved, informal_case(form=ComplaintForm.ORAL))] == [False] * 3


@pytest.mark.parametrize(("explained", "stands"), [("2026-04-19", False), ("2026-04-20", True), ("2026-04-21", True)])
def test_an_expectation_is_void_when_the_case_ended_after_it_was_told(explained: str, *, stands: bool) -> None:
    case = informal_case()
    case.explain_lateness(act("kc", "2026-04-14"), "Ziekte.", day("2026-05-01"))
    case.resolve_informally(act("kc", "2026-04-14"), a_resolution("2026-04-14"), CALENDAR)
    case.dispute_agreement(act("kc", "2026-04-20"), "Niet nagekomen.", CALENDAR)
    told = case.clocks.lateness_explanations[-1]
    case.clocks.lateness_explanations = (told, replace(told, explained_on=day(explained)))

    assert (case.expectation is not None) is stands


@pytest.mark.parametrize(
    ("told", "at_once"),
    [("2026-03-06", True), ("2026-03-08", True), ("2026-03-09", True), ("2026-03-10", False)],
)
def test_at_once_is_by_the_next_working_day(told: str, *, at_once: bool) -> None:
    case = in_triage(channel=Channel.EMAIL)
    case.correct_route(act("kc", "2026-03-06"), day("2026-03-06"), CALENDAR)  # a Friday
    case.record_sending(act("system", "2026-03-12"), a_sending("M31", told), CALENDAR)

    assert case.clocks.clock_started_on == day("2026-03-06" if at_once else DAY)


def test_being_told_moves_nothing_in_a_closed_case_or_where_the_route_was_right() -> None:
    closed, right = in_triage(channel=Channel.EMAIL), in_triage(channel=Channel.EMAIL)
    closed.correct_route(act("kc", "2026-03-05"), day("2026-03-05"), CALENDAR)
    closed.resolve_informally(act("kc", "2026-03-05"), a_resolution("2026-03-05"), CALENDAR)
    for case in (closed, right):
        case.record_sending(act("system", "2026-03-12"), a_sending("M31", "2026-03-05"), CALENDAR)

        assert case.clocks.clock_started_on == day(DAY)


@pytest.mark.parametrize("more", [{"channel": Channel.LETTER}, {"channel": Channel.EMAIL, "anonymous": True}])
def test_a_route_is_wrong_only_by_e_mail_and_where_a_clock_runs(more: dict[str, Any]) -> None:
    with pytest.raises(RouteWasRight):
        in_triage(**more).correct_route(act("kc", DAY), day(DAY), CALENDAR)


@pytest.mark.parametrize(
    ("sendings", "counts"),
    [
        ([("COMPLAINANT", "2026-03-05")], "2026-03-05"),
        ([("COMPLAINANT", "2026-03-05"), ("COMPLAINANT", "2026-03-09")], "2026-03-09"),
        ([("COMPLAINANT", "2026-03-09"), ("COMPLAINANT", "2026-03-05")], "2026-03-09"),
        ([("REPRESENTATIVE", "2026-03-09")], "2026-03-09"),
        ([("REPRESENTATIVE", "2026-03-09"), ("COMPLAINANT", "2026-03-05")], "2026-03-05"),
        ([("ACCUSED", "2026-03-09")], None),
    ],
)
def test_whose_copy_of_the_notice_counts(sendings: list[tuple[str, str]], counts: str | None) -> None:
    for case, code in ((decided_case(), "M16"), (refused_case(), "M18")):
        for recipient, on in sendings:
            case.record_sending(act("system", "2026-03-20"), a_sending(code, on, recipient), CALENDAR)

        assert case.clocks.notice_sent_on == (counts and day(counts))


def test_a_second_copy_of_the_same_day_tells_the_date_no_second_time() -> None:
    case = decided_case()
    told = []
    for channel in ("EMAIL", "LETTER"):
        case.collect_facts()
        case.record_sending(act("system", DAY), a_sending("M16", DAY, channel=channel), CALENDAR)
        told.append([fact.reason for fact in case.collect_facts() if isinstance(fact, TermsSet)])

    assert told == [[TermsReason.NOTICE_SENT], []]


def test_a_correction_of_what_was_sent_is_no_new_notice_and_of_what_was_not_it_is_the_first() -> None:
    sent, unsent = decided_case(), decided_case()
    sent.record_sending(act("system", "2026-03-03"), a_sending("M16", "2026-03-03"), CALENDAR)
    for case in (sent, unsent):
        case.correct_decision(act("kc", "2026-03-04"), uuid4(), "Naam.", None)
        case.record_sending(act("system", "2026-03-05"), a_sending("M16", "2026-03-05"), CALENDAR)

    assert (sent.clocks.notice_sent_on, unsent.clocks.notice_sent_on) == (day("2026-03-03"), day("2026-03-05"))


def test_the_status_of_a_clock_says_which_date_is_in_force() -> None:
    case = in_triage()
    assert case.clocks.clock_status is ClockStatus.RUNNING

    adjourn(case, "2026-04-01")
    assert case.clocks.clock_status is ClockStatus.EXTENDED

    case.ask_consent(act("kc", "2026-05-01"), a_request("2026-05-01", "2026-06-01"))
    agreed = Postponement(day("2026-05-11"), day("2026-06-01"), day("2026-05-01"), uuid4(), day("2026-05-01"), "kc")
    case.postpone(act("kc", "2026-05-01"), agreed)
    assert case.clocks.clock_status is ClockStatus.EXTENDED_BY_CONSENT

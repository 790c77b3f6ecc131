"""When the clocks start, and what does not stop them: wrong route (2:24), oral complaints, completion, refusals."""

from collections.abc import Callable
from datetime import timedelta
from itertools import permutations
from uuid import uuid4

import procedure_builders as make
import pytest
from procedure_builders import CALENDAR, a_sending, act, day
from procedure_side_story import a_refusal, in_triage, refused_case
from procedure_story import informal_case

from procedure.domain.case import Case
from procedure.domain.clocks.adjournment import NoTermRunning
from procedure.domain.clocks.consent import ConsentNotAsked, ConsentRequest, Postponement, PostponementNotLater
from procedure.domain.clocks.passing import DeadlineNeared, TermExceeded
from procedure.domain.clocks.running import TermsSet
from procedure.domain.endings.refusal import RefusalTooLate
from procedure.domain.errors import DayNotPossible
from procedure.domain.triage.completion import (
    AnonymousComplaint,
    AuthorisationNotNeeded,
    ItemsStillMissing,
    NothingAskedFor,
)
from procedure.domain.triage.route import RouteWasRight
from procedure.domain.triage.writing import NotOral
from words.cases import CaseState
from words.clocks import AdjournmentReason, ClockStatus, DeadlineAlert, TermsReason
from words.submissions import Channel, ComplaintForm, MissingItem

DAY = "2026-03-02"  # a Monday
DUE = day("2026-04-13")


def by_a_wrong_route(forwarded: str = "2026-03-05") -> Case:
    case = in_triage(channel=Channel.EMAIL)
    case.correct_route(act("kc", forwarded), day(forwarded), CALENDAR)
    return case


def told(case: Case, *days: str) -> Case:
    for sent in days:
        case.record_sending(act("system", "2026-03-20"), a_sending("M31", sent), CALENDAR)
    return case


@pytest.mark.parametrize("at_once", ["2026-03-05", "2026-03-06"])
def test_told_at_once_the_term_starts_at_the_internal_forwarding(at_once: str) -> None:
    case = told(by_a_wrong_route(), at_once)

    assert (case.clocks.clock_started_on, case.clocks.due_on) == (day("2026-03-05"), day("2026-04-16"))
    assert (case.clocks.refusal_due_on, case.received_on) == (day("2026-04-02"), day(DAY))
    assert [fact.reason for fact in case.collect_facts() if isinstance(fact, TermsSet)][-1] is TermsReason.WRONG_ROUTE


@pytest.mark.parametrize("days", [(), ("2026-03-09",)])
def test_told_late_or_never_the_receipt_counts(days: tuple[str, ...]) -> None:
    case = told(by_a_wrong_route(), *days)

    assert (case.clocks.clock_started_on, case.clocks.due_on) == (day(DAY), DUE)


def test_the_first_telling_counts_in_whatever_order_it_becomes_known() -> None:
    for order in permutations(["2026-03-05", "2026-03-09", "2026-03-10"]):
        case = told(by_a_wrong_route(), *order)

        assert (case.clocks.clock_started_on, case.clocks.due_on) == (day("2026-03-05"), day("2026-04-16"))


def test_where_the_term_turns_out_to_end_later_it_has_not_passed_and_the_ombudsman_waits() -> None:
    case = by_a_wrong_route()
    case.watch_deadline(act("system", "2026-04-14"))
    assert case.clocks.ombudsman_until == day("2027-04-13")

    told(case, "2026-03-05")

    assert (case.clocks.due_on, case.clocks.ombudsman_until) == (day("2026-04-16"), None)


def test_only_an_e_mail_comes_by_a_wrong_route_and_only_once() -> None:
    with pytest.raises(RouteWasRight):
        in_triage(channel=Channel.WEB_FORM).correct_route(act("kc", DAY), day(DAY), CALENDAR)
    with pytest.raises(RouteWasRight):
        by_a_wrong_route().correct_route(act("kc", "2026-03-06"), day("2026-03-06"), CALENDAR)
    with pytest.raises(DayNotPossible):
        in_triage(channel=Channel.EMAIL).correct_route(act("kc", DAY), day("2026-03-01"), CALENDAR)


def oral_in_triage() -> Case:
    return in_triage(form=ComplaintForm.ORAL)


def oral_in_talk() -> Case:
    return informal_case(form=ComplaintForm.ORAL)


@pytest.mark.parametrize("start", [oral_in_triage, oral_in_talk])
def test_an_oral_complaint_that_is_put_in_writing_runs_from_the_receipt_of_the_writing(
    start: Callable[[], Case],
) -> None:
    case = start()
    assert case.clocks.clock_status is ClockStatus.NONE

    case.put_in_writing(act("kc", "2026-03-10"), day("2026-03-09"), CALENDAR)

    assert (case.clocks.clock_started_on, case.clocks.due_on) == (day("2026-03-09"), day("2026-04-20"))
    assert (case.clocks.ack_due_on, case.clocks.refusal_due_on) == (day("2026-03-16"), day("2026-04-07"))
    assert case.clocks.clock_status is ClockStatus.RUNNING


def test_what_was_written_or_has_no_name_is_not_put_in_writing() -> None:
    with pytest.raises(NotOral):
        in_triage().put_in_writing(act("kc", DAY), day(DAY), CALENDAR)
    with pytest.raises(AnonymousComplaint):
        in_triage(form=ComplaintForm.ORAL, anonymous=True).put_in_writing(act("kc", DAY), day(DAY), CALENDAR)


def test_while_something_is_awaited_every_clock_runs_on() -> None:
    case = in_triage()
    before = (case.clocks.due_on, case.clocks.refusal_due_on, case.clocks.ack_due_on, case.clocks.watch_on)

    case.ask_completion(act("kc", DAY), (MissingItem.ADDRESS,), None, CALENDAR)
    assert (case.state, case.triage.completion_due_on) == (CaseState.AWAITING_COMPLETION, day("2026-03-16"))
    assert (case.clocks.due_on, case.clocks.refusal_due_on, case.clocks.ack_due_on, case.clocks.watch_on) == before
    case.watch_deadline(act("system", "2026-04-14"))
    assert [fact.due_on for fact in case.collect_facts() if isinstance(fact, TermExceeded)] == [DUE]
    case.end_completion(act("kc", "2026-04-14"), make.what_came_in(MissingItem.ADDRESS), (), day("2026-04-14"), None)

    assert (case.state, case.clocks.due_on, case.triage.completion_due_on) == (CaseState.TRIAGE, DUE, None)


def test_what_is_asked_for_is_named_and_comes_in_or_is_done_without() -> None:
    case = in_triage()
    with pytest.raises(NothingAskedFor):
        case.ask_completion(act("kc", DAY), (), None, CALENDAR)
    with pytest.raises(AuthorisationNotNeeded):
        case.ask_completion(act("kc", DAY), (MissingItem.AUTHORISATION,), None, CALENDAR)
    case.ask_completion(act("kc", DAY), (MissingItem.ADDRESS, MissingItem.TRANSLATION), None, CALENDAR)

    with pytest.raises(ItemsStillMissing):
        case.end_completion(act("kc", DAY), make.what_came_in(MissingItem.ADDRESS), (), day(DAY), None)
    case.end_completion(
        act("kc", DAY), make.what_came_in(MissingItem.ADDRESS), (MissingItem.TRANSLATION,), day(DAY), "Tolk geregeld."
    )


def test_what_is_asked_a_second_time_is_answered_by_itself() -> None:
    case = in_triage()
    for item in (MissingItem.ADDRESS, MissingItem.TRANSLATION):
        case.ask_completion(act("kc", DAY), (item,), None, CALENDAR)
        case.end_completion(act("kc", DAY), make.what_came_in(item), (), day(DAY), None)

    assert [(each.items, each.received) for each in case.triage.completions] == [
        ((MissingItem.ADDRESS,), (MissingItem.ADDRESS,)),
        ((MissingItem.TRANSLATION,), (MissingItem.TRANSLATION,)),
    ]


def test_nothing_is_asked_of_a_complainant_who_is_not_known() -> None:
    with pytest.raises(AnonymousComplaint):
        in_triage(anonymous=True).ask_completion(act("kc", DAY), (MissingItem.ADDRESS,), None, CALENDAR)


def test_the_notice_of_a_refusal_sets_the_date_that_counts() -> None:
    case = refused_case()
    assert (case.clocks.ombudsman_until, case.clocks.ombudsman_until_provisional) == (day("2027-03-02"), True)

    case.record_sending(act("system", "2026-03-05"), a_sending("M18", "2026-03-04"), CALENDAR)

    assert (case.clocks.notice_sent_on, case.clocks.ombudsman_until) == (day("2026-03-04"), day("2027-03-04"))
    assert (case.clocks.ombudsman_until_provisional, case.clocks.watch_on) == (False, None)


def test_a_refusal_whose_notice_has_not_left_is_late_after_four_weeks_and_says_so_once() -> None:
    case = refused_case()
    case.collect_facts()
    refusal_due = day("2026-03-30")

    for today in (refusal_due + timedelta(n) for n in range(-20, 30)):
        if case.clocks.watch_on and case.clocks.watch_on <= today:
            case.watch_deadline(act("system", today))

    given = [(fact.alert, fact.due_on) for fact in case.collect_facts() if isinstance(fact, DeadlineNeared)]
    assert given == [(DeadlineAlert.OVERDUE, refusal_due)]
    assert case.is_overdue(refusal_due + timedelta(1))
    case.record_sending(act("system", "2026-04-01"), a_sending("M18", "2026-04-01"), CALENDAR)
    assert not case.is_overdue(day("2026-04-30"))


def test_after_four_weeks_a_refusal_needs_the_reason_for_that() -> None:
    case = in_triage()
    with pytest.raises(RefusalTooLate, match="30-03-2026") as refusal:
        case.refuse(act("kc", "2026-03-31"), a_refusal("2026-03-31"), mandated=True)

    assert refusal.value.article == "Awb 9:8(3)"


def asked(case: Case, on: str, to: str) -> None:
    case.ask_consent(act("kc", on), ConsentRequest(day(to), "De getuige is ziek.", day(on), "kc"))


def agreed(case: Case, on: str, to: str, consented: str) -> None:
    postponement = Postponement(case.clocks.due_on or DUE, day(to), day(consented), uuid4(), day(on), "kc")
    case.postpone(act("kc", on), postponement)


def test_consent_goes_beyond_the_adjournment_but_only_to_the_date_that_was_asked_for() -> None:
    case = in_triage()
    case.adjourn(act("kc", "2026-04-01"), AdjournmentReason.ABSENCE, "Ziekte.", None, CALENDAR)
    with pytest.raises(ConsentNotAsked) as refusal:
        agreed(case, "2026-05-06", "2026-06-01", "2026-05-06")
    asked(case, "2026-05-06", "2026-05-25")

    with pytest.raises(ConsentNotAsked):
        agreed(case, "2026-05-08", "2026-05-26", "2026-05-08")
    with pytest.raises(DayNotPossible):
        agreed(case, "2026-05-08", "2026-05-25", "2026-05-05")
    agreed(case, "2026-05-08", "2026-05-25", "2026-05-07")

    assert refusal.value.article == "Awb 9:11(3)"
    assert (case.clocks.due_on, case.clocks.clock_status) == (day("2026-05-25"), ClockStatus.EXTENDED_BY_CONSENT)


def test_each_further_postponement_needs_a_consent_of_its_own() -> None:
    case = in_triage()
    asked(case, "2026-04-01", "2026-05-01")
    agreed(case, "2026-04-02", "2026-05-01", "2026-04-02")

    with pytest.raises(PostponementNotLater):
        agreed(case, "2026-04-03", "2026-05-01", "2026-04-03")
    asked(case, "2026-04-20", "2026-06-01")
    agreed(case, "2026-04-21", "2026-06-01", "2026-04-21")

    assert (case.clocks.due_on, len(case.clocks.postponements)) == (day("2026-06-01"), 2)
    assert case.clocks.decide_due_on == DUE, "what the law says on its own stays known"


def test_without_a_term_nobody_is_asked_to_agree() -> None:
    with pytest.raises(NoTermRunning):
        asked(oral_in_triage(), DAY, "2026-06-01")

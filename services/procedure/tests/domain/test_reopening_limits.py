"""T27 to T30 at their limits: the last day of a dispute, the date agreed with the ombudsman, and what it leaves."""

from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, a_resolution, a_sending, a_waiver, act, an_account, day
from procedure_side_story import a_refusal, refused_case, signal_case
from procedure_story import decided_case, formal_case, informal_case

from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentRequest, Postponement
from procedure.domain.endings.reopening import AgreedDatePassed, DisputeTermPassed
from procedure.domain.errors import DayNotPossible
from procedure.domain.informal.formal_start import FormalTrackNotOpen
from words.cases import CaseState
from words.clocks import Clock
from words.endings import NotHandledGround, ReopenReason
from words.handling import FormalReason, WaiverGround
from words.people import Side
from words.submissions import ComplaintForm, ConductTowards

DAY, TODAY = "2026-03-02", "2026-06-01"
DUE = day("2026-04-13")  # of a complaint received on that day


def resolved(case: Case, on: str = DAY) -> Case:
    case.resolve_informally(act("kc", on), a_resolution(on), CALENDAR)
    return case


def brought_back(case: Case, agreed: str, on: str = TODAY) -> Case:
    which = uuid4()
    case.link_ombudsman(act("ol", on), which)
    case.reopen_for_ombudsman(act("ol", on), which, "Hoor mevrouw alsnog.", day(agreed), CALENDAR)
    return case


def agreed_until(until: str) -> Case:
    """The complainant agreed to this date, and then to a solution."""
    case = informal_case()
    case.ask_consent(act("kc", DAY), ConsentRequest(day(until), "x", day(DAY), "kc"))
    case.postpone(act("kc", DAY), Postponement(DUE, day(until), day(DAY), uuid4(), day(DAY), "kc"))
    return resolved(case)


@pytest.mark.parametrize(("on", "possible"), [("2026-03-15", True), ("2026-03-16", True), ("2026-03-17", False)])
def test_an_agreement_is_disputed_until_the_last_day_for_it(on: str, *, possible: bool) -> None:
    case = resolved(informal_case())
    if not possible:
        with pytest.raises(DisputeTermPassed):
            case.dispute_agreement(act("kc", on), "Niet nagekomen.", CALENDAR)
        return

    case.dispute_agreement(act("kc", on), "Niet nagekomen.", CALENDAR)
    assert case.state is CaseState.FORMAL_INTAKE


@pytest.mark.parametrize(
    "more",
    [
        {"form": ComplaintForm.ORAL},
        {"anonymous": True},
        {"account": an_account(conduct_towards=ConductTowards.OTHER)},
    ],
)
def test_a_dispute_opens_the_formal_procedure_only_where_the_law_has_one(more: dict[str, Any]) -> None:
    case = resolved(informal_case(**more))

    with pytest.raises(FormalTrackNotOpen):
        case.dispute_agreement(act("kc", DAY), "Niet nagekomen.", CALENDAR)
    assert case.state is CaseState.RESOLVED_INFORMALLY


@pytest.mark.parametrize(
    ("ended", "reason"), [(False, ReopenReason.RECONSIDERED), (True, ReopenReason.CRIMINAL_CASE_ENDED)]
)
def test_the_reason_of_a_reconsideration_is_kept(reason: ReopenReason, *, ended: bool) -> None:
    case = informal_case()
    case.refuse(act("kc", DAY), a_refusal(DAY, NotHandledGround.CRIMINAL_INVESTIGATION), mandated=True)
    case.reconsider(act("kc", TODAY), "Toch.", CALENDAR, criminal_case_ended=ended)

    assert case.ending.reopenings[-1].reason is reason


@pytest.mark.parametrize(("agreed", "possible"), [("2026-05-31", False), (TODAY, True), ("2026-06-02", True)])
def test_the_date_agreed_with_the_ombudsman_is_today_or_later(agreed: str, *, possible: bool) -> None:
    if not possible:
        with pytest.raises(AgreedDatePassed):
            brought_back(decided_case(), agreed)
        return

    assert brought_back(decided_case(), agreed).clocks.due_on == day(agreed)


@pytest.mark.parametrize(
    ("agreed", "due", "article"),
    [
        ("2026-06-30", "2026-07-01", "Awb 9:11(3)"),  # earlier than the complainant's: that one stays
        ("2026-07-01", "2026-07-01", "Awb 9:11(3)"),  # the same day: nothing is said anew
        ("2026-07-02", "2026-07-02", "Awb 9:27"),
    ],
)
def test_of_two_agreed_dates_the_later_counts_with_its_own_article(agreed: str, due: str, article: str) -> None:
    case = brought_back(agreed_until("2026-07-01"), agreed)

    assert (case.clocks.due_on, case.clocks.article_in_force()) == (day(due), article)
    assert case.clocks.computed(Clock.CONSENT).on == day(due)


def test_a_case_that_was_formal_keeps_its_start_and_one_that_was_not_gets_one() -> None:
    formal = brought_back(resolved(formal_case()), "2026-07-01").informal.formal_start
    talked = brought_back(resolved(informal_case()), "2026-07-01").informal.formal_start

    assert formal
    assert (formal.reason, formal.started_on) == (FormalReason.NO_AGREEMENT, day(DAY))
    assert talked
    assert (talked.reason, talked.started_on) == (FormalReason.REQUESTED, day(TODAY))


def test_of_two_reopenings_the_last_counts() -> None:
    case = resolved(informal_case())
    case.dispute_agreement(act("kc", "2026-03-09"), "Niet nagekomen.", CALENDAR)
    resolved(case, "2026-03-10").dispute_agreement(act("kc", "2026-03-16"), "Weer niet.", CALENDAR)

    with pytest.raises(DayNotPossible, match="16-03-2026"):
        case.resolve_informally(act("kc", "2026-03-20"), a_resolution("2026-03-13"), CALENDAR)
    assert resolved(case, "2026-03-17").ending.closed_on == day("2026-03-17")


def test_of_the_notices_only_those_since_the_last_reopening_say_that_the_next_has_left() -> None:
    case = refused_case()
    for on in (DAY, "2026-03-04"):
        case.record_sending(act("system", on), a_sending("M18", on), CALENDAR)
        assert case.sent_on("M18") == (day(on),)
        case.reconsider(act("kc", on), "Toch.", CALENDAR, criminal_case_ended=False)
        case.refuse(act("kc", on), a_refusal(on), mandated=True)

    assert (case.sent_on("M18"), case.awaits_notice) == ((), True)


def test_only_the_ombudsman_makes_that_both_sides_are_heard_anew() -> None:
    decided = brought_back(decided_case(), "2026-07-01")
    disputed = formal_case()
    disputed.investigation.hearing = decided.ending.reopenings[-1].ended.hearing
    resolved(disputed).dispute_agreement(act("kc", DAY), "Niet nagekomen.", CALENDAR)

    assert (decided.investigation.hearing, disputed.ending.reopenings[-1].ended.hearing) == (None, None)
    assert disputed.investigation.hearing


def test_the_grounds_for_not_hearing_go_with_the_earlier_end_only_for_the_ombudsman() -> None:
    waiver = a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY)
    asked, disputed = decided_case(), formal_case()
    for case in (asked, disputed):
        case.investigation.waivers = (waiver,)
    brought_back(asked, "2026-07-01")
    resolved(disputed).dispute_agreement(act("kc", DAY), "Niet nagekomen.", CALENDAR)

    assert (asked.investigation.waivers, asked.ending.reopenings[-1].ended.waivers) == ((), (waiver,))
    assert (disputed.investigation.waivers, disputed.ending.reopenings[-1].ended.waivers) == ((waiver,), ())


@pytest.mark.parametrize("late", [False, True])
def test_the_way_to_the_ombudsman_is_open_again_only_where_the_term_had_passed(*, late: bool) -> None:
    case = informal_case()
    if late:
        case.watch_deadline(act("system", "2026-04-14"))
    resolved(case, "2026-04-15").dispute_agreement(act("kc", "2026-04-16"), "Niet nagekomen.", CALENDAR)

    assert case.clocks.ombudsman_until == (day("2027-04-13") if late else None)


def test_where_no_clock_had_started_none_starts() -> None:
    for case in (brought_back(signal_case(), "2026-07-01"), brought_back(refused_case(), "2026-07-01")):
        started = case.submission.form is ComplaintForm.WRITTEN

        assert (case.clocks.clock_started_on is not None, case.clocks.decide_due_on is not None) == (started, started)


@pytest.mark.parametrize(
    ("on", "possible"), [("2026-03-15", False), ("2026-03-16", True), ("2026-03-20", True), ("2026-03-21", False)]
)
def test_a_case_that_went_on_ends_no_earlier_than_it_did(on: str, *, possible: bool) -> None:
    case = resolved(informal_case())
    case.dispute_agreement(act("kc", "2026-03-16"), "Niet nagekomen.", CALENDAR)
    if not possible:
        with pytest.raises(DayNotPossible):
            case.resolve_informally(act("kc", "2026-03-20"), a_resolution(on), CALENDAR)
        return

    case.resolve_informally(act("kc", "2026-03-20"), a_resolution(on), CALENDAR)
    assert case.ending.closed_on == day(on)

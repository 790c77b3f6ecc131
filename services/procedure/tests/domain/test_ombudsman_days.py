"""The days in a file of the ombudsman: each is refused the day before and the day after, and taken on its limits."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import DIRECTORY, day
from procedure_ombudsman import (
    OPENED,
    a_letter,
    a_plan,
    a_question,
    a_recommendation,
    a_reply,
    a_report,
    a_ruling,
    accepted,
    an_advice,
    an_ombudsman_case,
    asked_case,
    declined,
    following,
    implemented,
    intervening_case,
    judged_case,
    linked_case,
    shown,
    some_evidence,
)
from procedure_side_story import in_triage
from procedure_story import decided_case

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.correspondence import AlreadyAnswered, LetterDateTooEarly, NothingAsked
from procedure.domain.ombudsman.explaining import dates_of_case, dates_of_recommendation
from procedure.domain.ombudsman.report import RulingMissing
from procedure.domain.recommendations.plan import (
    EvidenceAwaitsJudgement,
    OwnerShutOut,
    PlanDateNotPossible,
    PlanWish,
)
from procedure.domain.recommendations.recommendation import Recommendation
from words.clocks import Clock, DeadlineAlert
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, RecommendationSource, Ruling

TODAY, TOMORROW, DUE = "2026-06-01", "2026-06-02", "2026-06-30"
BY = following("ol", TODAY)
Ask = Callable[[OmbudsmanCase, Any], None]
REQUESTS: dict[str, Ask] = {
    "intervention": lambda case, question: case.request_intervention(BY, question),
    "question": lambda case, question: case.ask(BY, question),
    "findings": lambda case, question: case.receive_findings(BY, question),
}


@pytest.mark.parametrize("what", REQUESTS)
@pytest.mark.parametrize(
    ("asked", "due", "refusal"),
    [
        ("2026-05-11", DUE, DayNotPossible),  # the day before the file began
        (OPENED, DUE, None),
        (TODAY, DUE, None),
        (TOMORROW, DUE, DayNotPossible),
        (TODAY, "2026-05-31", LetterDateTooEarly),
        (TODAY, TODAY, None),
        (TODAY, TOMORROW, None),
    ],
)
def test_what_he_asks_is_of_a_day_that_was_and_is_due_no_earlier(
    what: str, asked: str, due: str, refusal: type[Exception] | None
) -> None:
    case = an_ombudsman_case()
    if refusal is not None:
        with pytest.raises(refusal):
            REQUESTS[what](case, a_question(asked, due))
        assert case.due_on is None
        return

    REQUESTS[what](case, a_question(asked, due))
    assert case.due_on == day(due)


def asked_on_the_first() -> tuple[OmbudsmanCase, Any]:
    case, question = an_ombudsman_case(), a_question(TODAY, DUE)
    case.ask(BY, question)
    return case, question


@pytest.mark.parametrize(
    ("replied", "possible"), [("2026-05-31", False), (TODAY, True), ("2026-06-10", True), ("2026-06-11", False)]
)
def test_an_answer_is_of_a_day_between_the_question_and_today(replied: str, *, possible: bool) -> None:
    case, question = asked_on_the_first()
    answer = (following("ol", "2026-06-10"), question.question_id, a_reply(replied))
    if not possible:
        with pytest.raises(DayNotPossible):
            case.answer_question(*answer)
        return

    case.answer_question(*answer)
    assert case.due_on is None


def test_one_answer_leaves_the_other_question_open() -> None:
    case, first = asked_on_the_first()
    second = a_question(TODAY, "2026-07-15")
    case.ask(BY, second)

    case.answer_question(BY, first.question_id, a_reply(TODAY))

    assert [each.reply is None for each in case.questions] == [False, True]
    assert case.due_on == day("2026-07-15")


def test_what_was_not_asked_is_not_answered_and_what_was_answered_is_not_answered_again() -> None:
    bare, intervening, judged = an_ombudsman_case(), intervening_case(), judged_case()

    for answer in (bare.answer_intervention, bare.respond_to_findings):
        with pytest.raises(NothingAsked):
            answer(BY, a_reply(TODAY))
    intervening.answer_intervention(BY, a_reply(TODAY))
    judged.respond_to_findings(BY, a_reply(TODAY))
    for answer in (intervening.answer_intervention, judged.respond_to_findings):
        with pytest.raises(AlreadyAnswered):
            answer(BY, a_reply(TODAY))


def test_a_file_in_which_nothing_is_asked_is_never_overdue() -> None:
    assert not an_ombudsman_case().is_overdue(day("2099-01-01"))
    case = asked_case()
    assert [case.is_overdue(day(each)) for each in ("2026-06-11", "2026-06-12", "2026-06-13")] == [False, False, True]


def test_once_it_is_closed_nothing_that_he_asked_waits() -> None:
    case = asked_case()
    case.close_without_ruling(BY, OmbudsmanClosing.WITHDRAWN, None)

    assert case.due_on is None
    assert [each.in_force for each in dates_of_case(case)] == [False]


@pytest.mark.parametrize(
    ("received", "possible"), [("2026-03-01", False), ("2026-03-02", True), (OPENED, True), ("2026-05-13", False)]
)
def test_his_first_letter_about_a_complaint_came_after_it_and_by_today(received: str, *, possible: bool) -> None:
    complaint = linked_case()
    by, letter = following("ol", OPENED, complaint), a_letter(received)
    if not possible:
        with pytest.raises(DayNotPossible):
            OmbudsmanCase.open(by, uuid4(), "O-2026-000002", letter)
        return

    case = OmbudsmanCase.open(by, uuid4(), "O-2026-000002", letter)
    assert (case.received_on, case.complaint_reference) == (day(received), complaint.reference)


def test_his_letter_of_his_own_accord_is_of_any_day_but_tomorrow() -> None:
    old = OmbudsmanCase.open(following("ol", OPENED), uuid4(), "O-2026-000002", a_letter("2020-01-01", ground=None))
    assert (old.received_on, old.complaint_reference, old.warnings) == (day("2020-01-01"), None, ())

    with pytest.raises(DayNotPossible):
        OmbudsmanCase.open(following("ol", OPENED), uuid4(), "O-2026-000002", a_letter("2026-05-13", ground=None))


@pytest.mark.parametrize(("received", "late"), [("2027-03-01", False), ("2027-03-02", False), ("2027-03-03", True)])
def test_his_letter_comes_after_the_year_from_the_day_after_it(received: str, *, late: bool) -> None:
    case = an_ombudsman_case(decided_case(), received)

    assert case.warnings == (("ombudsman-term-passed",) if late else ())


def test_of_a_complaint_without_a_year_no_letter_is_too_late_and_both_warnings_can_hold() -> None:
    running, late = in_triage(), in_triage()
    late.clocks.ombudsman_until = day("2027-03-02")

    assert an_ombudsman_case(running, "2029-01-01", ground=OmbudsmanGround.TAKES_TOO_LONG).warnings == ()
    assert an_ombudsman_case(late, "2029-01-01").warnings == ("complaint-still-handled", "ombudsman-term-passed")


@pytest.mark.parametrize(
    ("dated", "received", "possible"),
    [
        ("2026-09-14", "2026-09-14", True),
        ("2026-09-14", "2026-09-15", True),
        ("2026-09-15", "2026-09-15", True),
        ("2026-09-16", "2026-09-15", False),  # dated after it came
        ("2026-09-16", "2026-09-16", False),  # of tomorrow
        ("2026-05-01", OPENED, True),
        ("2026-05-01", "2026-05-11", False),  # before the file began
    ],
)
def test_a_report_is_dated_no_later_than_it_came_by_today(dated: str, received: str, *, possible: bool) -> None:
    case, report = an_ombudsman_case(), replace(a_report(), dated_on=day(dated), received_on=day(received))
    if not possible:
        with pytest.raises(DayNotPossible):
            case.receive_report(following("ol", "2026-09-15"), report, ())
        return

    case.receive_report(following("ol", "2026-09-15"), report, ())
    assert case.report == report


def test_a_report_rules_on_something() -> None:
    with pytest.raises(RulingMissing):
        an_ombudsman_case().receive_report(following("ol", "2026-09-15"), replace(a_report(), elements=()), ())


@pytest.mark.parametrize(("received", "possible"), [("2026-10-05", True), ("2026-10-06", True), ("2026-10-07", False)])
def test_a_recommendation_was_received_by_today(received: str, *, possible: bool) -> None:
    record = (following("ol", "2026-10-06"), uuid4(), "A-2026-000001", an_advice(received))
    if not possible:
        with pytest.raises(DayNotPossible):
            Recommendation.record(*record)
        return

    assert Recommendation.record(*record).received_on == day(received)


@pytest.mark.parametrize(
    ("due", "possible"),
    [
        ("2026-10-05", False),
        ("2026-10-06", True),
        ("2026-10-07", True),
        ("2036-10-05", True),
        ("2036-10-06", True),  # 3653 days: ten years and the leap days in them
        ("2036-10-07", False),
    ],
)
def test_a_plan_is_for_today_or_later_and_for_ten_years_at_most(due: str, *, possible: bool) -> None:
    it = a_recommendation()
    if not possible:
        with pytest.raises(PlanDateNotPossible):
            it.accept(following("director", "2026-10-06"), a_plan(due), DIRECTORY)
        return

    it.accept(following("director", "2026-10-06"), a_plan(due), DIRECTORY)
    assert it.due_on == day(due)


@pytest.mark.parametrize(
    ("on", "possible"), [("2026-09-14", False), ("2026-09-15", True), ("2026-12-14", True), ("2026-12-15", False)]
)
def test_it_was_carried_out_after_it_was_received_and_by_today(on: str, *, possible: bool) -> None:
    it = accepted()
    if not possible:
        with pytest.raises(DayNotPossible):
            it.hand_in_evidence(following("tm-2", "2026-12-14"), some_evidence(it, on))
        return

    it.hand_in_evidence(following("tm-2", "2026-12-14"), some_evidence(it, on))
    assert it.awaits_judgement


def test_a_plan_does_not_change_while_evidence_is_looked_at() -> None:
    it, sent_back = shown(), shown()
    sent_back.send_back(following("ol", "2026-12-15"), "Dit is nog een concept.")
    wish, by = PlanWish(due_on=day("2027-01-31")), following("tm-2", "2026-12-15")

    with pytest.raises(EvidenceAwaitsJudgement):
        it.change_plan(by, wish, "Later.", DIRECTORY)
    sent_back.change_plan(by, wish, "Later.", DIRECTORY)

    assert (it.due_on, sent_back.due_on) == (day("2026-12-31"), day("2027-01-31"))


@pytest.mark.parametrize(
    ("on", "given", "watch_on"),
    [
        ("2026-12-16", [], "2026-12-17"),
        ("2026-12-17", [DeadlineAlert.T_14], "2026-12-24"),
        ("2026-12-23", [DeadlineAlert.T_14], "2026-12-24"),
        ("2026-12-24", [DeadlineAlert.T_7], "2027-01-01"),
        ("2026-12-31", [DeadlineAlert.T_7], "2027-01-01"),
        ("2027-01-01", [DeadlineAlert.OVERDUE], None),
    ],
)
def test_the_owner_is_reminded_from_each_day_on(on: str, given: list[DeadlineAlert], watch_on: str | None) -> None:
    it = accepted(due="2026-12-31")
    it.remind(following("system", on))

    assert [each.alert for each in it.alerts] == given
    assert it.watch_on == (watch_on and day(watch_on))


def test_where_every_element_is_proper_the_ruling_is() -> None:
    case = an_ombudsman_case()
    case.receive_report(following("ol", "2026-09-15"), a_report("2026-09-15", a_ruling(Ruling.PROPER)), ())

    assert case.ruling is Ruling.PROPER


def test_a_recommendation_says_which_complaint_it_is_about() -> None:
    case = linked_case()

    assert (a_recommendation(case).complaint_reference, a_recommendation().complaint_reference) == (
        case.reference,
        None,
    )


def test_what_is_not_wished_stays_in_the_plan() -> None:
    plan = a_plan()

    assert PlanWish().upon(plan) == plan
    assert PlanWish(text="Anders.").upon(plan) == replace(plan, text="Anders.")
    assert PlanWish(owner_id="ol").upon(plan) == replace(plan, owner_id="ol")
    assert PlanWish(due_on=day("2027-01-31")).upon(plan) == replace(plan, due_on=day("2027-01-31"))


def test_a_plan_cannot_be_handed_to_somebody_who_is_shut_out_of_the_complaint() -> None:
    case = linked_case()
    it, by = accepted(case), following("director", "2026-12-01", case)

    with pytest.raises(OwnerShutOut):
        it.change_plan(by, PlanWish(owner_id="clerk"), "Verlof.", DIRECTORY)
    it.change_plan(by, PlanWish(owner_id="clerk-2"), "Verlof.", DIRECTORY)

    assert it.owner_id == "clerk-2"


@pytest.mark.parametrize(
    ("it", "days"),
    [
        (a_recommendation(), ("2026-10-26", "2026-10-27", "2026-10-28")),  # for our answer
        (accepted(due="2026-12-31"), ("2026-12-30", "2026-12-31", "2027-01-01")),
    ],
)
def test_a_recommendation_is_overdue_from_the_day_after_its_date(it: Recommendation, days: tuple[str, ...]) -> None:
    assert [it.is_overdue(day(each)) for each in days] == [False, False, True]


def test_what_is_done_is_never_overdue() -> None:
    assert not any(each.is_overdue(day("2099-01-01")) for each in (implemented(), declined()))


def dates(it: Recommendation) -> list[tuple[str, str, str | None, bool]]:
    return [(str(d.due.on), str(d.set_on), d.met_on and str(d.met_on), d.in_force) for d in dates_of_recommendation(it)]


def test_of_every_date_of_a_recommendation_it_is_said_when_it_was_set_met_and_whether_it_is_in_force() -> None:
    answer = ("2026-10-27", "2026-09-15", "2026-10-06", False)
    changed = accepted()
    changed.change_plan(following("tm-2", "2026-12-01"), PlanWish(due_on=day("2027-01-31")), "Later.", DIRECTORY)
    changed.hand_in_evidence(following("tm-2", "2026-12-14"), some_evidence(changed, "2026-12-10"))
    before = dates(changed)
    changed.verify(following("ol", "2026-12-14"))

    assert dates(a_recommendation()) == [("2026-10-27", "2026-09-15", None, True)]
    assert dates(declined()) == [answer]
    assert dates(accepted()) == [answer, ("2026-12-31", "2026-10-06", None, True)]
    first = (answer, ("2026-12-31", "2026-10-06", None, False))
    assert before == [*first, ("2027-01-31", "2026-12-01", None, True)]
    assert dates(changed) == [*first, ("2027-01-31", "2026-12-01", "2026-12-10", False)]


def test_the_date_of_our_answer_is_explained_by_the_weeks_of_then() -> None:
    advice = an_advice(source=RecommendationSource.ANNUAL_REPORT, ombudsman_case_id=None)
    it = Recommendation.record(following("ol", "2026-09-15"), uuid4(), "A-2026-000001", advice, weeks=8)

    (explained,) = dates_of_recommendation(it)
    assert (explained.due.on, explained.due.article) == (day("2026-11-10"), "beleid")
    assert explained.due.steps[0].why.startswith("8 weken")


def test_his_dates_are_explained_in_the_order_of_the_procedure_each_by_its_own_article() -> None:
    case = intervening_case()
    for due in (DUE, "2026-07-15"):
        case.ask(BY, a_question(TODAY, due))
    case.receive_findings(BY, a_question(TODAY, "2026-07-31"))

    explained = dates_of_case(case)

    assert [each.why for each in explained] == [
        "verzoek om interventie (O2)",
        "vraag 1 van de ombudsman (O3)",
        "vraag 2 van de ombudsman (O3)",
        "bevindingen van de ombudsman (O4)",
    ]
    assert [each.due.clock for each in explained] == [Clock.OMBUDSMAN_INFORMATION] * 3 + [Clock.FINDINGS_RESPONSE]
    assert all(each.in_force for each in explained)

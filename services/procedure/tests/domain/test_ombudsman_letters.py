"""O2 to O5: what the ombudsman asks and rules, and what we answer."""

from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import day
from procedure_ombudsman import (
    a_question,
    a_reply,
    a_report,
    a_ruling,
    an_ombudsman_case,
    asked_case,
    following,
    intervening_case,
    judged_case,
)

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.correspondence import (
    AlreadyAnswered,
    FindingsAlreadyReceived,
    LetterDateTooEarly,
    QuestionNotFound,
)
from procedure.domain.ombudsman.explaining import dates_of_case
from procedure.domain.ombudsman.report import BreachedNormMissing, RulingMissing
from words.clocks import Clock
from words.ombudsman import OmbudsmanState, Ruling

S, LATER = OmbudsmanState, "2026-06-01"


def test_the_first_date_in_the_ombudsmans_letters_that_waits_for_us_counts() -> None:
    case = an_ombudsman_case()
    by = following("ol", LATER)
    sunday = a_question(LATER, "2026-06-14")
    case.ask(by, a_question(LATER, "2026-06-30"))
    case.ask(by, sunday)
    assert case.due_on == day("2026-06-14")
    assert not case.is_overdue(day("2026-06-14"))
    assert case.is_overdue(day("2026-06-15"))

    case.answer_question(following("ol", "2026-06-10"), sunday.question_id, a_reply("2026-06-10", uuid4()))

    assert case.due_on == day("2026-06-30")
    explained = dates_of_case(case)
    assert [(each.due.clock, each.due.on, each.met_on, each.in_force) for each in explained] == [
        (Clock.OMBUDSMAN_INFORMATION, day("2026-06-30"), None, True),
        (Clock.OMBUDSMAN_INFORMATION, day("2026-06-14"), day("2026-06-10"), False),
    ]
    assert {each.due.article for each in explained} == {"Awb 9:31(3)"}


def test_an_answer_is_given_once_and_not_before_the_question() -> None:
    case = an_ombudsman_case()
    question = a_question(LATER, "2026-06-30")
    case.ask(following("ol", LATER), question)
    by = following("ol", "2026-06-10")

    with pytest.raises(DayNotPossible):
        case.answer_question(by, question.question_id, a_reply("2026-05-30"))
    case.answer_question(by, question.question_id, a_reply("2026-06-05"))
    with pytest.raises(AlreadyAnswered):
        case.answer_question(by, question.question_id, a_reply("2026-06-05"))
    with pytest.raises(QuestionNotFound):
        case.answer_question(by, uuid4(), a_reply("2026-06-05"))


def test_a_date_to_answer_by_is_not_before_the_question() -> None:
    with pytest.raises(LetterDateTooEarly):
        an_ombudsman_case().ask(following("ol", LATER), a_question(LATER, "2026-05-31"))


def test_an_intervention_and_findings_are_answered_each_with_its_own_date() -> None:
    case = intervening_case()
    case.answer_intervention(following("ol", "2026-05-18"), a_reply("2026-05-18"))
    assert case.due_on is None

    case.receive_findings(following("ol", LATER), a_question(LATER, "2026-06-22"))
    assert case.due_on == day("2026-06-22")
    case.respond_to_findings(following("ol", "2026-06-20"), a_reply("2026-06-20"))

    assert (case.due_on, case.state) == (None, S.FINDINGS_RECEIVED)
    assert [each.due.article for each in dates_of_case(case)] == ["Awb 9:31(3)", "Awb 9:35(2)"]
    assert [type(fact).__name__ for fact in case.collect_facts()] == [
        "OmbudsmanCaseOpened",
        "InterventionRequested",
        "OmbudsmanAnswered",
        "FindingsReceived",
        "OmbudsmanAnswered",
    ]


def test_one_improper_element_makes_the_ruling_improper_with_the_norms_it_breached() -> None:
    case = an_ombudsman_case()
    elements = (a_ruling(Ruling.PROPER), a_ruling(Ruling.IMPROPER, "N14", "N03"))

    case.receive_report(following("ol", "2026-09-15"), a_report("2026-09-15", *elements), [uuid4()])

    assert case.report
    assert (case.ruling, case.report.breached_norms) == (Ruling.IMPROPER, ("N03", "N14"))
    assert len(case.recommendations) == 1


@pytest.mark.parametrize(
    ("element", "refused"),
    [
        (a_ruling(Ruling.NOT_APPLICABLE), RulingMissing),
        (a_ruling(Ruling.PROPER, "N14"), BreachedNormMissing),
        (a_ruling(Ruling.IMPROPER, "N99"), BreachedNormMissing),
    ],
)
def test_a_ruling_that_does_not_fit_is_refused(element: Any, refused: type[Exception]) -> None:
    with pytest.raises(refused):
        an_ombudsman_case().receive_report(following("ol", "2026-09-15"), a_report("2026-09-15", element), ())


def test_what_is_improper_names_a_norm() -> None:
    nameless = a_ruling(Ruling.IMPROPER).__class__("Geen tussenbericht", Ruling.IMPROPER)

    with pytest.raises(BreachedNormMissing) as refused:
        an_ombudsman_case().receive_report(following("ol", "2026-09-15"), a_report("2026-09-15", nameless), ())

    assert refused.value.article == "Awb 9:36(2)"


def test_with_the_report_no_earlier_question_waits_any_longer() -> None:
    case = asked_case()
    case.receive_report(following("ol", "2026-09-15"), a_report(), ())

    assert case.due_on is None
    assert not any(each.in_force for each in dates_of_case(case))


def test_findings_come_once_even_if_the_ombudsman_asked_something_since() -> None:
    case = judged_case()
    case.ask(following("ol", LATER), a_question(LATER, LATER))

    with pytest.raises(FindingsAlreadyReceived):
        case.receive_findings(following("ol", LATER), a_question(LATER, LATER))

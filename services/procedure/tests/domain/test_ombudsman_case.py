"""O1 to O6 and O9: what the ombudsman does with a complaint, and what he is answered."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import a_case, day
from procedure_ombudsman import (
    OPENED,
    a_letter,
    a_question,
    a_reply,
    a_report,
    a_ruling,
    an_ombudsman_case,
    closed_case,
    following,
    linked_case,
    reported_case,
)
from procedure_story import Story, decided_case

from procedure.domain.errors import DayNotPossible, RoleNotAllowed
from procedure.domain.ombudsman import facts, refusals
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.explaining import dates_of_case
from procedure.domain.ombudsman.steps import OMBUDSMAN_STEPS, TrackStep
from procedure.domain.ombudsman.words import (
    OmbudsmanClosing,
    OmbudsmanGround,
    OmbudsmanState,
    RecommendationState,
    Ruling,
)
from procedure.domain.sight import Sight
from procedure.domain.step_records import Restriction
from procedure.domain.vocabulary import Clock, Role

S, LATER = OmbudsmanState, "2026-06-01"


def intervening() -> OmbudsmanCase:
    found = an_ombudsman_case()
    found.request_intervention(following("ol", OPENED), a_question(OPENED, "2026-05-20"))
    return found


def asked() -> OmbudsmanCase:
    found = an_ombudsman_case()
    found.ask(following("ol", OPENED), a_question(OPENED, "2026-06-12"))
    return found


def judged() -> OmbudsmanCase:
    found = an_ombudsman_case()
    found.receive_findings(following("ol", OPENED), a_question(OPENED, "2026-06-30"))
    return found


def finished() -> OmbudsmanCase:
    found = reported_case()
    found.close(following("ol", "2026-12-14"), [], None)
    return found


IN: dict[OmbudsmanState, Callable[[], OmbudsmanCase]] = {
    S.NOTIFIED: an_ombudsman_case,
    S.INTERVENTION: intervening,
    S.INFORMATION_REQUESTED: asked,
    S.FINDINGS_RECEIVED: judged,
    S.REPORT_RECEIVED: reported_case,
    S.CLOSED_WITHOUT_RULING: closed_case,
    S.CLOSED: finished,
}
TAKE: dict[str, Callable[[OmbudsmanCase, Any], None]] = {
    "O2": lambda case, by: case.request_intervention(by, a_question(LATER, LATER)),
    "O2a": lambda case, by: case.answer_intervention(by, a_reply(LATER)),
    "O3": lambda case, by: case.ask(by, a_question(LATER, LATER)),
    "O3a": lambda case, by: case.answer_question(by, uuid4(), a_reply(LATER)),
    "O4": lambda case, by: case.receive_findings(by, a_question(LATER, LATER)),
    "O4a": lambda case, by: case.respond_to_findings(by, a_reply(LATER)),
    "O5": lambda case, by: case.receive_report(by, a_report(LATER), ()),
    "O6": lambda case, by: case.close_without_ruling(by, OmbudsmanClosing.SOLVED, None),
    "O9": lambda case, by: case.close(by, [], None),
}
STEPS = [each for each in OMBUDSMAN_STEPS if each.sources]
FROM_HERE = [(each, state) for each in STEPS for state in each.sources]
FROM_ELSEWHERE = [(each, state) for each in STEPS for state in S if state not in each.sources]


def named(pairs: list[tuple[TrackStep[Any], OmbudsmanState]]) -> list[str]:
    return [f"{step.number}-{state}" for step, state in pairs]


@pytest.mark.parametrize(("step", "state"), FROM_ELSEWHERE, ids=named(FROM_ELSEWHERE))
def test_a_step_that_the_table_does_not_have_is_refused_by_name_with_its_article(
    step: TrackStep[Any], state: OmbudsmanState
) -> None:
    case = IN[state]()

    with pytest.raises(refusals.TrackStepNotPossible) as refused:
        TAKE[step.number](case, following("ol", LATER))

    assert refused.value.article == step.article
    assert str(refused.value).startswith(f"{step.number}: one cannot {step.name}")
    assert case.state is state


@pytest.mark.parametrize(("step", "state"), FROM_HERE, ids=named(FROM_HERE))
def test_a_step_of_the_table_leads_where_it_says_or_is_refused_by_its_own_guard(
    step: TrackStep[Any], state: OmbudsmanState
) -> None:
    case = IN[state]()
    by = following("ol", LATER)
    guards = (refusals.NothingAsked, refusals.QuestionNotFound, refusals.FindingsAlreadyReceived)

    try:
        TAKE[step.number](case, by)
    except guards:
        assert case.state is state
    else:
        assert case.state is (step.target or state)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.number)
@pytest.mark.parametrize("official_id", ["kc", "director", "auditor"])
def test_only_the_liaison_takes_a_step_and_others_who_see_it_hear_the_article(
    step: TrackStep[Any], official_id: str
) -> None:
    case = IN[step.sources[0]]()

    with pytest.raises(RoleNotAllowed) as refused:
        TAKE[step.number](case, following(official_id, LATER))

    assert refused.value.article == step.article


@pytest.mark.parametrize("ground", OmbudsmanGround)
@pytest.mark.parametrize("is_open", [True, False])
def test_both_grounds_are_possible_while_the_complaint_is_open_and_after(
    ground: OmbudsmanGround, is_open: bool
) -> None:
    complaint = Story(a_case()).triage("2026-03-02").case if is_open else decided_case()

    case = an_ombudsman_case(complaint, ground=ground)

    assert (case.ground, case.complaint_id) == (ground, complaint.complaint_id)
    expected = is_open and ground is OmbudsmanGround.DISSATISFIED_WITH_HANDLING
    assert ("complaint-still-handled" in case.warnings) is expected


def test_a_ground_is_needed_exactly_when_it_is_about_a_complaint() -> None:
    complaint = decided_case()

    with pytest.raises(refusals.GroundMissing):
        an_ombudsman_case(complaint, ground=None)
    with pytest.raises(refusals.GroundWithoutComplaint):
        an_ombudsman_case(None, ground=OmbudsmanGround.TAKES_TOO_LONG)
    assert an_ombudsman_case().ground is None


def test_a_request_after_the_year_is_registered_with_a_warning_because_he_judges_that_himself() -> None:
    complaint = decided_case("2026-03-02")

    case = an_ombudsman_case(complaint, "2027-03-03")

    assert case.warnings == ("ombudsman-term-passed",)


@pytest.mark.parametrize("received", ["2026-03-01", "2026-05-13"])
def test_his_letter_is_not_older_than_the_complaint_and_not_of_tomorrow(received: str) -> None:
    letter = a_letter(received)

    with pytest.raises(DayNotPossible):
        OmbudsmanCase.open(following("ol", OPENED, decided_case("2026-03-02")), uuid4(), "O-2026-000002", letter)


def test_who_handled_or_decided_does_not_get_to_know_of_it_as_liaison() -> None:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    liaison = frozenset({Role.OMBUDSMAN_LIAISON})

    for official_id in ("kb", "director", "clerk"):
        by = following(official_id, LATER, complaint, roles=liaison)
        assert case.sight(by) is Sight.NONE
        with pytest.raises(refusals.FileNotFound):
            case.ask(by, a_question(LATER, LATER))


def test_who_is_shut_out_of_the_complaint_later_is_shut_out_here_too() -> None:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    assert case.sight(following("kc-2", LATER, complaint)) is Sight.FILE

    complaint.shut_out = (*complaint.shut_out, "kc-2")

    assert case.sight(following("kc-2", LATER, complaint)) is Sight.NONE


def test_management_sees_how_it_goes_and_others_see_nothing() -> None:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    manager = following("deputy", LATER, complaint, roles=frozenset({Role.MANAGEMENT}))

    assert case.sight(manager) is Sight.OUTCOME
    assert case.sight(following("auditor", LATER, complaint)) is Sight.FILE
    for official_id in ("kb-2", "tm-2", "tm"):
        assert case.sight(following(official_id, LATER, complaint)) is Sight.NONE


def test_the_first_of_his_dates_that_waits_for_us_counts_as_it_stands_in_his_letter() -> None:
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
    with pytest.raises(refusals.AlreadyAnswered):
        case.answer_question(by, question.question_id, a_reply("2026-06-05"))
    with pytest.raises(refusals.QuestionNotFound):
        case.answer_question(by, uuid4(), a_reply("2026-06-05"))


def test_a_date_to_answer_by_is_not_before_the_question() -> None:
    with pytest.raises(refusals.LetterDateTooEarly):
        an_ombudsman_case().ask(following("ol", LATER), a_question(LATER, "2026-05-31"))


def test_an_intervention_and_findings_are_answered_each_with_its_own_date() -> None:
    case = intervening()
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
        (a_ruling(Ruling.NOT_APPLICABLE), refusals.RulingMissing),
        (a_ruling(Ruling.PROPER, "N14"), refusals.BreachedNormMissing),
        (a_ruling(Ruling.IMPROPER, "N99"), refusals.BreachedNormMissing),
    ],
)
def test_a_ruling_that_does_not_fit_is_refused(element: Any, refused: type[Exception]) -> None:
    with pytest.raises(refused):
        an_ombudsman_case().receive_report(following("ol", "2026-09-15"), a_report("2026-09-15", element), ())


def test_what_is_improper_names_a_norm() -> None:
    nameless = a_ruling(Ruling.IMPROPER).__class__("Geen tussenbericht", Ruling.IMPROPER)

    with pytest.raises(refusals.BreachedNormMissing) as refused:
        an_ombudsman_case().receive_report(following("ol", "2026-09-15"), a_report("2026-09-15", nameless), ())

    assert refused.value.article == "Awb 9:36(2)"


def test_with_the_report_nothing_that_he_asked_before_waits_any_longer() -> None:
    case = asked()
    case.receive_report(following("ol", "2026-09-15"), a_report(), ())

    assert case.due_on is None
    assert not any(each.in_force for each in dates_of_case(case))


def test_without_a_ruling_it_ends_for_a_reason_of_his_and_never_as_followed_up() -> None:
    with pytest.raises(refusals.ClosingReasonNotApplicable):
        an_ombudsman_case().close_without_ruling(following("ol", LATER), OmbudsmanClosing.FOLLOWED_UP, None)

    case = closed_case()
    [fact] = [each for each in case.collect_facts() if isinstance(each, facts.OmbudsmanCaseClosed)]
    assert (fact.ruling, fact.closing.reason, case.closed_on) == (
        Ruling.NOT_APPLICABLE,
        OmbudsmanClosing.WITHDRAWN,
        day("2026-06-01"),
    )


def test_it_is_closed_only_once_every_recommendation_is_implemented_or_declined() -> None:
    case = reported_case(None, uuid4(), uuid4())
    by = following("ol", "2026-12-14")

    with pytest.raises(refusals.RecommendationsOpen):
        case.close(by, [RecommendationState.IMPLEMENTED, RecommendationState.IN_PROGRESS], None)
    assert case.state is S.REPORT_RECEIVED
    case.close(by, [RecommendationState.IMPLEMENTED, RecommendationState.DECLINED], None)

    assert (case.state, case.closed_on) == (S.CLOSED, day("2026-12-14"))


def test_reading_is_written_down_with_the_role_of_the_reader() -> None:
    case = an_ombudsman_case()
    case.collect_facts()

    case.note_reading(following("auditor", LATER), "ombudsman-case")

    [fact] = case.collect_facts()
    assert (fact.role, fact.part, fact.official_id) == (Role.AUDITOR, "ombudsman-case", "auditor")


def test_of_a_restricted_complaint_only_the_named_and_who_audits_see_it() -> None:
    complaint = linked_case()
    complaint.restriction = Restriction(("ol",), "De klager werkt hier.", day(OPENED), "kc")
    case = an_ombudsman_case(complaint)

    assert case.sight(following("ol", LATER, complaint)) is Sight.FILE
    assert case.sight(following("auditor", LATER, complaint)) is Sight.FILE
    for official_id in ("ol-2", "kc", "director"):
        assert case.sight(following(official_id, LATER, complaint)) is Sight.NONE


def test_findings_come_once_also_when_he_asked_something_since() -> None:
    case = judged()
    case.ask(following("ol", LATER), a_question(LATER, LATER))

    with pytest.raises(refusals.FindingsAlreadyReceived):
        case.receive_findings(following("ol", LATER), a_question(LATER, LATER))

"""The next step follows from the state and the law, also when a case is late: other systems got that wrong."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from intake_facts import CaseFacts

from intake.application.progress.record_progress import step_of
from intake.domain.progress.next_step import Ahead, NextStep, look_ahead
from intake.domain.progress.progress import StepKind, progress_of
from words.cases import CLOSED_STATES, CaseState
from words.ombudsman import OmbudsmanGround
from words.people import DepartureWay, PartyKind, Side

TODAY = date(2026, 3, 20)
AFTER = date(2026, 4, 14)  # the day after the term of these cases ended
TOO_LONG, DISSATISFIED = OmbudsmanGround.TAKES_TOO_LONG, OmbudsmanGround.DISSATISFIED_WITH_HANDLING

COMMITTEE_HEARS = Ahead(NextStep.ANSWER_HEARING, date(2026, 3, 30))
OPEN_STORIES: dict[str, tuple[list[str], Ahead]] = {
    "received": (["terms_set"], Ahead(NextStep.WE_READ)),
    "triage": (["triage_started"], Ahead(NextStep.WE_JUDGE_ROUTE)),
    "informal": (["team_manager_assigned"], Ahead(NextStep.MANAGER_CALLS, date(2026, 3, 10))),
    "spoken": (["team_manager_assigned", "conversation_recorded"], Ahead(NextStep.SEEK_SOLUTION)),
    "formal": (["formal_procedure_started"], Ahead(NextStep.HANDLER_COMES)),
    "investigation": (["handler_appointed"], Ahead(NextStep.HANDLER_INVESTIGATES)),
    "hearing": (["handler_appointed", "hearing_offered"], Ahead(NextStep.ANSWER_HEARING, date(2026, 3, 30))),
    "waived": (["handler_appointed", "hearing_offered", "hearing_waived"], Ahead(NextStep.HANDLER_INVESTIGATES)),
    "heard": (["handler_appointed", "hearing_offered", "hearing_held"], Ahead(NextStep.HANDLER_INVESTIGATES)),
    "incomplete": (
        ["completion_requested"],
        Ahead(NextStep.SEND_WHAT_IS_MISSING, date(2026, 3, 18), codes=("NAME",)),
    ),
    "complete": (["completion_requested", "completion_received"], Ahead(NextStep.WE_JUDGE_ROUTE)),
    "committee": (["advice_requested"], Ahead(NextStep.COMMITTEE_ADVISES)),
    "committee hears": (["hearing_offered", "advice_requested"], COMMITTEE_HEARS),
    "advised": (["advice_requested", "advice_given"], Ahead(NextStep.DECISION_IS_MADE)),
    "replaced": (["handler_appointed", "handler_replaced"], Ahead(NextStep.HANDLER_INVESTIGATES)),
    "disputed": (["resolved_informally", "reopened"], Ahead(NextStep.HANDLER_COMES)),
    "pending": (["draft_submitted"], Ahead(NextStep.DECISION_IS_MADE)),
}


def a_progress(*told: str) -> Any:
    facts = CaseFacts(uuid4())
    return progress_of([step_of(facts.terms_set()), *(step_of(getattr(facts, name)()) for name in told)])


@pytest.mark.parametrize(("told", "ahead"), OPEN_STORIES.values(), ids=OPEN_STORIES)
def test_every_state_has_its_next_step_and_no_ombudsman_while_in_time(told: list[str], ahead: Ahead) -> None:
    assert look_ahead(a_progress(*told), TODAY) == ahead


@pytest.mark.parametrize(("told", "ahead"), OPEN_STORIES.values(), ids=OPEN_STORIES)
def test_a_late_case_opens_the_way_to_the_ombudsman_because_it_takes_too_long(told: list[str], ahead: Ahead) -> None:
    assert look_ahead(a_progress(*told), AFTER) == replace(ahead, ombudsman=TOO_LONG)


def test_a_contested_classification_is_looked_at_again() -> None:
    facts = CaseFacts(uuid4())
    told = [facts.reclassified(), facts.reopened("CLASSIFICATION_CONTESTED", CaseState.TRIAGE)]

    assert look_ahead(progress_of(map(step_of, told)), TODAY) == Ahead(NextStep.WE_LOOK_AGAIN)


def test_on_the_last_day_of_the_term_it_is_not_late() -> None:
    assert look_ahead(a_progress("handler_appointed"), date(2026, 4, 13)).ombudsman is None


CLOSED_STORIES = {
    "decided": Ahead(NextStep.READ_DECISION, None, DISSATISFIED),
    "resolved_informally": Ahead(NextStep.CLOSED_TOGETHER, None, DISSATISFIED),
    "not_handled": Ahead(NextStep.READ_WHY_NOT_HANDLED, None, DISSATISFIED),
    "noted_as_signal": Ahead(NextStep.NOTED_AS_SIGNAL, None, DISSATISFIED, ("ORAL",)),
    "withdrawn": Ahead(NextStep.WITHDRAWN, None, DISSATISFIED),
    "forwarded": Ahead(NextStep.ANOTHER_BODY_GOES_ON),
    "reclassified": Ahead(NextStep.IS_SOMETHING_ELSE, codes=("PUBLIC_SPACE_REPORT",)),
}


@pytest.mark.parametrize(("last", "ahead"), CLOSED_STORIES.items())
@pytest.mark.parametrize("today", [TODAY, AFTER])
def test_a_closed_case_is_never_called_late(last: str, ahead: Ahead, today: date) -> None:
    assert look_ahead(a_progress(last), today) == ahead


def test_every_closed_state_is_tested_here() -> None:
    assert {a_progress(last).state for last in CLOSED_STORIES} == CLOSED_STATES


def test_a_hearing_offered_before_a_case_was_closed_and_reopened_is_no_longer_to_be_answered() -> None:
    before = ["handler_appointed", "hearing_offered", "not_handled"]

    assert look_ahead(a_progress(*before, "reopened", "handler_appointed"), TODAY).step is NextStep.HANDLER_INVESTIGATES
    again = a_progress(*before, "reopened", "handler_appointed", "hearing_offered")
    assert look_ahead(again, TODAY).step is NextStep.ANSWER_HEARING


def test_a_call_that_reached_no_one_is_no_conversation() -> None:
    facts = CaseFacts(uuid4())
    told = [facts.team_manager_assigned(), facts.conversation_recorded(reached=False)]

    assert look_ahead(progress_of(map(step_of, told)), TODAY).step is NextStep.MANAGER_CALLS


def test_a_talk_counts_when_the_assignment_has_not_been_heard_of_yet() -> None:
    assert look_ahead(a_progress("conversation_recorded"), TODAY) == Ahead(NextStep.SEEK_SOLUTION)


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (CaseState.AWAITING_COMPLETION, NextStep.SEND_WHAT_IS_MISSING),
        (CaseState.INFORMAL, NextStep.MANAGER_CALLS),
        (CaseState.RECLASSIFIED, NextStep.IS_SOMETHING_ELSE),
        (CaseState.NOTED_AS_SIGNAL, NextStep.NOTED_AS_SIGNAL),
    ],
)
def test_as_long_as_only_the_state_is_known_no_day_and_no_reason_is_told(state: CaseState, step: NextStep) -> None:
    told = [step_of(CaseFacts(uuid4()).terms_set(state=state))]

    assert replace(look_ahead(progress_of(told), TODAY), ombudsman=None) == Ahead(step)


def test_a_manager_assigned_after_the_talk_calls_again() -> None:
    again = a_progress("team_manager_assigned", "conversation_recorded", "team_manager_assigned")

    assert look_ahead(again, TODAY) == Ahead(NextStep.MANAGER_CALLS, date(2026, 3, 10))


def test_an_offer_of_a_hearing_is_not_answered_any_more_once_there_is_a_draft() -> None:
    drafted = a_progress("handler_appointed", "hearing_offered", "draft_submitted")

    assert look_ahead(drafted, TODAY) == Ahead(NextStep.DECISION_IS_MADE)


def test_a_hearing_of_the_other_side_leaves_the_offer_open() -> None:
    facts = CaseFacts(uuid4())
    told = [facts.handler_appointed(), facts.hearing_offered(), facts.hearing_held(Side.ACCUSED)]
    told.append(facts.hearing_waived(Side.ACCUSED))

    assert look_ahead(progress_of(map(step_of, told)), TODAY).step is NextStep.ANSWER_HEARING


@pytest.mark.parametrize("told", [told for told, _ in OPEN_STORIES.values()], ids=OPEN_STORIES)
def test_an_anonymous_complainant_is_promised_no_call(told: list[str]) -> None:
    assert look_ahead(a_progress(*told), TODAY, anonymous=True).step is NextStep.LOOK_HERE


@pytest.mark.parametrize(("last", "ahead"), CLOSED_STORIES.items())
def test_a_complainant_who_stayed_anonymous_reads_how_the_case_ended(last: str, ahead: Ahead) -> None:
    assert look_ahead(a_progress(last), TODAY, anonymous=True) == ahead


CO = PartyKind.CO_COMPLAINANT


@pytest.mark.parametrize(
    ("kinds", "asked"),
    [
        ((), True),  # of before each person had their own offer
        ((PartyKind.COMPLAINANT,), True),
        ((PartyKind.COMPLAINANT, CO, PartyKind.ACCUSED), True),
        ((CO,), False),
        ((PartyKind.ACCUSED,), False),
    ],
)
def test_an_offer_to_somebody_else_asks_nothing_of_me(kinds: tuple[PartyKind, ...], *, asked: bool) -> None:
    facts = CaseFacts(uuid4())
    told = [facts.handler_appointed(), facts.hearing_offered(CaseState.INVESTIGATION, *kinds)]
    ahead = look_ahead(progress_of(map(step_of, told)), TODAY)

    assert (ahead.step is NextStep.ANSWER_HEARING) is asked


def test_what_another_complainant_does_answers_no_offer_of_mine() -> None:
    facts = CaseFacts(uuid4())
    told = [facts.handler_appointed(), facts.hearing_offered(), facts.hearing_waived(kind=CO)]
    told.append(facts.hearing_held(Side.COMPLAINANT, kinds=(CO,)))
    assert look_ahead(progress_of(map(step_of, told)), TODAY).step is NextStep.ANSWER_HEARING

    told.append(facts.hearing_waived(kind=PartyKind.COMPLAINANT))
    assert look_ahead(progress_of(map(step_of, told)), TODAY).step is NextStep.HANDLER_INVESTIGATES


@pytest.mark.parametrize(
    ("way", "step", "state"),
    [
        (DepartureWay.AGREED, NextStep.CLOSED_TOGETHER, CaseState.RESOLVED_INFORMALLY),
        (DepartureWay.WITHDREW, NextStep.WITHDRAWN, CaseState.WITHDRAWN),
    ],
)
def test_for_who_stops_while_others_go_on_it_ends_there(way: DepartureWay, step: NextStep, state: CaseState) -> None:
    facts = CaseFacts(uuid4())
    told = [facts.team_manager_assigned(), facts.terms_set(), facts.complainant_left(way)]
    told += [facts.handler_appointed(), facts.hearing_offered(), facts.terms_set()]
    progress = progress_of(map(step_of, told))

    assert (look_ahead(progress, AFTER).step, progress.state) == (step, state)
    assert progress.terms
    assert progress.terms.day("ombudsman_until") == date(2027, 3, 18)
    assert not progress.overdue_on(AFTER), "no answer is awaited any more"
    assert StepKind.HEARING_OFFERED not in {each.kind for each in progress.steps}


def test_what_another_does_changes_nothing_and_who_comes_back_goes_on() -> None:
    facts = CaseFacts(uuid4())
    told = [facts.team_manager_assigned(), facts.complainant_left(DepartureWay.AGREED, CO)]
    assert look_ahead(progress_of(map(step_of, told)), TODAY).step is NextStep.MANAGER_CALLS

    told += [facts.complainant_left(DepartureWay.AGREED), facts.complainant_returned(CO)]
    assert look_ahead(progress_of(map(step_of, told)), TODAY).step is NextStep.CLOSED_TOGETHER

    told += [facts.complainant_returned(), facts.handler_appointed()]
    assert look_ahead(progress_of(map(step_of, told)), TODAY).step is NextStep.HANDLER_INVESTIGATES

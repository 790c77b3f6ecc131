"""The same facts give the same progress, whatever the order of arrival and however often they arrive."""

import random
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from intake_builders import MONDAY
from intake_facts import CaseFacts

from intake.application.progress.record_progress import step_of
from intake.domain.progress.progress import Progress, Step, StepKind, progress_of
from words.cases import CaseState

MESSAGE = UUID("018f0000-0000-7000-8000-000000000001")


def a_whole_story() -> list[Step]:
    """From receipt to decision with every kind of fact: closed and reopened twice, adjourned, postponed by consent."""
    facts = CaseFacts(uuid4())
    told = [
        facts.terms_set(),
        facts.triage_started(),
        facts.completion_requested("NAME", "DATE"),
        facts.completion_received("NAME"),
        facts.split(),
        facts.reclassified(),
        facts.reopened("CLASSIFICATION_CONTESTED", CaseState.TRIAGE),
        facts.message_sent(MESSAGE),
        facts.team_manager_assigned(),
        facts.conversation_recorded(reached=False),
        facts.conversation_recorded(),
        facts.resolved_informally(),
        facts.terms_set(state=CaseState.RESOLVED_INFORMALLY, closed_on=date(2026, 3, 9)),
        facts.reopened(),
        facts.terms_set(state=CaseState.FORMAL_INTAKE, reason="REOPENED"),
        facts.handler_appointed(),
        facts.handler_replaced(),
        facts.hearing_offered(),
        facts.hearing_held(),
        facts.lateness_explained(),
        facts.adjourned(),
        facts.terms_set(date(2026, 5, 11), CaseState.INVESTIGATION, extended_due_on=date(2026, 5, 11)),
        facts.postponed_by_consent(),
        facts.terms_set(date(2026, 6, 1), CaseState.INVESTIGATION, clock_status="EXTENDED_BY_CONSENT"),
        facts.advice_requested(),
        facts.advice_given(),
        facts.decided(),
        facts.message_failed(MESSAGE),
        facts.letter_posted(MESSAGE),
    ]
    return [step_of(event) for event in told]


@pytest.mark.parametrize("seed", range(50))
def test_shuffled_and_repeated_facts_give_the_same_progress(seed: int) -> None:
    story, chance = a_whole_story(), random.Random(seed)
    arrived = story + chance.choices(story, k=10)
    chance.shuffle(arrived)

    assert progress_of(arrived) == progress_of(story)


@pytest.mark.parametrize("seed", range(20))
def test_at_every_moment_the_highest_sequence_decides_the_state(seed: int) -> None:
    story = a_whole_story()
    random.Random(seed).shuffle(story)

    for heard in range(1, len(story) + 1):
        known = [step for step in story[:heard] if step.state]
        newest = max(known, key=lambda step: step.sequence, default=None)
        expected = newest.state if newest else CaseState.RECEIVED
        assert progress_of(story[:heard]).state is expected


@pytest.mark.parametrize("seed", range(20))
def test_a_reopened_case_is_open_again_whatever_comes_in_first(seed: int) -> None:
    facts = CaseFacts(uuid4())
    told = [facts.handler_appointed(), facts.decided(), facts.reopened("OMBUDSMAN_REQUEST", CaseState.INVESTIGATION)]
    steps = [step_of(event) for event in told]
    random.Random(seed).shuffle(steps)

    progress = progress_of(steps)

    assert (progress.state, progress.closed) == (CaseState.INVESTIGATION, False)


@pytest.mark.parametrize("seed", range(10))
def test_what_came_in_or_was_waived_is_no_longer_missing(seed: int) -> None:
    facts = CaseFacts(uuid4())
    told = [facts.completion_requested("NAME", "DATE"), facts.completion_received("NAME")]
    told += [facts.completion_requested("TRANSLATION")]
    steps = [step_of(event) for event in told]
    random.Random(seed).shuffle(steps)

    assert progress_of(steps).settled_items == {"NAME", "DATE"}


def test_as_long_as_nothing_came_in_all_of_it_is_missing() -> None:
    assert progress_of([step_of(CaseFacts(uuid4()).completion_requested("NAME"))]).settled_items == frozenset()


def test_what_came_in_is_no_longer_missing_when_its_request_has_not_been_heard_of_yet() -> None:
    assert progress_of([step_of(CaseFacts(uuid4()).completion_received("NAME"))]).settled_items == {"NAME"}


def test_what_came_in_first_stays_settled_when_more_comes_in_later() -> None:
    facts = CaseFacts(uuid4())
    received = [step_of(facts.completion_received(item)) for item in ("NAME", "DATE")]

    assert progress_of(received).settled_items == {"NAME", "DATE"}


def test_without_any_facts_a_complaint_is_received_and_no_date_is_promised() -> None:
    assert progress_of([]) == Progress(CaseState.RECEIVED, (), None, ())


def test_an_older_date_that_comes_late_does_not_win() -> None:
    facts = CaseFacts(uuid4())
    older, newer = step_of(facts.terms_set()), step_of(facts.terms_set(date(2026, 5, 11)))

    assert progress_of([newer, older]).due_on == date(2026, 5, 11)


def test_counts_of_two_publishers_are_not_compared() -> None:
    facts = CaseFacts(uuid4())
    messages = [step_of(facts.message_sent(uuid4())) for _ in range(5)]
    triage = step_of(facts.triage_started())

    assert progress_of([*messages, triage]).state is CaseState.TRIAGE


def test_a_message_is_shown_once_in_its_last_known_state() -> None:
    facts = CaseFacts(uuid4())
    failed, posted = facts.message_failed(MESSAGE), facts.letter_posted(MESSAGE)

    (message,) = progress_of([step_of(posted), step_of(failed)]).messages

    assert message.last.kind is StepKind.LETTER_POSTED
    assert (message.message_id, message.code) == (str(MESSAGE), "M01")


def test_a_message_is_on_its_way_unless_it_failed() -> None:
    facts = CaseFacts(uuid4())
    told = [step_of(facts.message_sent(MESSAGE)), step_of(facts.message_failed(MESSAGE))]

    assert [message.on_its_way for message in progress_of(told[:1]).messages] == [True]
    assert [message.on_its_way for message in progress_of(told).messages] == [False]


def test_what_was_expected_before_a_case_was_reopened_is_expected_no_more() -> None:
    facts = CaseFacts(uuid4())
    late = [facts.terms_set(), facts.handler_appointed(), facts.lateness_explained()]
    again = [facts.not_handled(), facts.reopened()]

    assert progress_of(map(step_of, late)).expected_on is not None
    assert progress_of(map(step_of, [*late, again[0]])).expected_on is None
    assert progress_of(map(step_of, [*late, *again])).expected_on is None


def test_a_decision_is_expected_on_the_day_we_told_until_another_term_is_in_force() -> None:
    facts = CaseFacts(uuid4())
    late = [facts.terms_set(), facts.handler_appointed()]
    told = [*late, facts.lateness_explained()]
    later = [*told, facts.terms_set(date(2026, 5, 11), CaseState.INVESTIGATION)]

    expected = [progress_of(map(step_of, each)).expected_on for each in (late, told, later)]

    assert expected == [None, date(2026, 5, 1), None]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("procedure", 2, MONDAY), ("notifications", 1, MONDAY + timedelta(minutes=1))),
        (("notifications", 2, MONDAY), ("procedure", 1, MONDAY)),
        (("procedure", 1, MONDAY), ("procedure", 2, MONDAY)),
    ],
    ids=["recorded earlier", "publisher", "count"],
)
def test_facts_are_told_by_moment_then_publisher_then_count(
    first: tuple[str, int, datetime], second: tuple[str, int, datetime]
) -> None:
    """An order that no arrival can change, also when two facts were recorded at once."""
    told = [
        Step(str(place), source, count, StepKind.EXPLANATION_RECORDED, moment, MONDAY.date())
        for place, (source, count, moment) in enumerate((first, second))
    ]

    assert progress_of(told).steps == progress_of(told[::-1]).steps == tuple(told)

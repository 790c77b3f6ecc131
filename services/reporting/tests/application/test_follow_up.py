"""The ombudsman and recommendations in the report, compared with the stories."""

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from reporting_fakes import MemoryFigures
from reporting_follow_up import (
    SOURCES,
    Advice,
    Inquiry,
    advices,
    facts_of_advice,
    facts_of_inquiry,
    inquiries,
)
from reporting_stories import TODAY, VOORBEELDSTAD, YEAR

from contracts.notifications import Sent, SentData
from devstack.doubles import an_event
from reporting.application.figures.apply_facts import apply_facts
from reporting.application.report.annual_report import AnnualReport, annual_report


async def report_on(inquiries: list[Inquiry], advices: list[Advice], today: date = TODAY) -> AnnualReport:
    figures = MemoryFigures()
    for facts in (*map(facts_of_inquiry, inquiries), *map(facts_of_advice, advices)):
        await apply_facts(facts, figures)
    return await annual_report(YEAR, today, figures, VOORBEELDSTAD)


def some(found: dict[str, int]) -> dict[str, int]:
    return {key: number for key, number in found.items() if number}


def _ombudsman(found: Any) -> dict[str, Any]:
    return {
        "requests": found.requests,
        "grounds": some(found.by_ground),
        "interventions": found.interventions,
        "questions": found.information_requests,
        "replies": [found.replies, found.replies_late, found.days_to_reply.complaints],
        "rulings": some(found.by_ruling),
        "norms": found.norms_breached,
        "closed": found.closed,
    }


def _expected(told: list[Inquiry]) -> dict[str, Any]:
    replied = [days for each in told for days in each.replied_after]
    return {
        "requests": len(told),
        "grounds": dict(Counter(each.ground or "OWN_INITIATIVE" for each in told)),
        "interventions": sum(each.interventions for each in told),
        "questions": sum(each.questions for each in told),
        "replies": [len(replied), sum(days > 14 for days in replied), len(replied)],
        "rulings": dict(Counter(each.ruling for each in told if each.ruling)),
        "norms": dict(sorted(Counter(norm for each in told if each.ruling for norm in each.norms).items())),
        "closed": sum(each.closed_after is not None for each in told),
    }


def open_when_it_began(began: date, ended: date | None) -> bool:
    return began.year < YEAR and (ended is None or ended.year >= YEAR)


@given(inquiries())
@settings(max_examples=60, deadline=None)
async def test_the_report_shows_what_the_ombudsman_asked_and_ruled(told: list[Inquiry]) -> None:
    report = await report_on(told, [])

    ended = {
        each: each.received_on + timedelta(days=each.closed_after or 0)
        for each in told
        if each.closed_after is not None
    }
    own = [each for each in told if each.received_on.year == YEAR]
    earlier = [each for each in told if open_when_it_began(each.received_on, ended.get(each))]
    assert _ombudsman(report.follow_up.ombudsman) == _expected(own)
    assert _ombudsman(report.earlier_years.follow_up.ombudsman) == _expected(earlier)


def _standing(each: Advice, today: date) -> Counter[str]:
    """The number to which one recommendation adds, in the line of its source."""
    answered = each.answered_after is not None
    implemented = answered and each.accepted and each.implemented_after is not None
    due = each.day(each.due_days + (30 if each.progressed else 0))
    response = each.day(each.response_days)
    return Counter(
        received=1,
        unanswered=not answered,
        answer_overdue=not answered and response is not None and response < today,
        declined=answered and not each.accepted,
        accepted=answered and each.accepted,
        implemented=implemented,
        overdue=answered and each.accepted and not implemented and due is not None and due < today,
    )


def _ended(each: Advice) -> date | None:
    if each.answered_after is None:
        return None
    return each.day(each.implemented_after) if each.accepted else each.day(each.answered_after)


@given(advices(), st.integers(0, 400))
@settings(max_examples=60, deadline=None)
async def test_every_recommendation_counts_under_its_source_and_state(told: list[Advice], later: int) -> None:
    today = TODAY + timedelta(days=later)
    report = await report_on([], told, today)

    populations = (
        (report.follow_up, [each for each in told if each.recorded_on.year == YEAR]),
        (report.earlier_years.follow_up, [each for each in told if open_when_it_began(each.recorded_on, _ended(each))]),
    )
    for found, expected in populations:
        assert [line.source for line in found.recommendations] == list(SOURCES)
        for line in found.recommendations:
            counted = sum((_standing(each, today) for each in expected if each.source == line.source), Counter())
            shown = {name: number for name, number in vars(line).items() if name != "source" and number}
            assert shown == {name: number for name, number in counted.items() if number}


async def test_how_fast_the_ombudsman_was_answered() -> None:
    told = [Advice(n, date(2026, 1, 5), answered_after=days) for n, days in enumerate((10, 20, 42, 50, 60))]
    told.append(Advice(5, date(2026, 1, 5)))  # due on 16 February and still unanswered
    told.append(Advice(6, date(2026, 6, 1)))
    told.append(Advice(7, date(2026, 1, 5), source="COMMITTEE_ADVICE", answered_after=1))

    found = (await report_on([], told)).follow_up.ombudsman

    assert (found.answers.on_time, found.answers.late, found.answers.not_yet_due) == (3, 3, 1)
    assert (found.days_to_answer.complaints, found.days_to_answer.median) == (5, 42)


@given(inquiries(), advices(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
async def test_facts_that_come_twice_and_in_any_order_give_the_same_follow_up(
    cases: list[Inquiry], recommendations: list[Advice], chance: random.Random
) -> None:
    in_order, shuffled = MemoryFigures(), MemoryFigures()
    facts = [fact for each in cases for fact in facts_of_inquiry(each)]
    facts += [fact for each in recommendations for fact in facts_of_advice(each)]
    await apply_facts(facts, in_order)

    mixed = facts + chance.sample(facts, k=len(facts) // 2)
    chance.shuffle(mixed)
    for fact in mixed:
        await apply_facts([fact], shuffled)

    assert shuffled.stored == in_order.stored


async def test_a_message_about_such_a_file_adds_no_complaint() -> None:
    figures, inquiry = MemoryFigures(), Inquiry(1, TODAY)
    moment = facts_of_inquiry(inquiry)[0].time
    sent = SentData(
        message_id=inquiry.id, message_code="M01", complaint_id=inquiry.id, reference="O-2026-000001",
        file="OMBUDSMAN_CASE", recipient_kind="COMPLAINANT", channel="EMAIL", sent_at=moment, sent_on=TODAY,
    )  # fmt: skip

    applied = await apply_facts([an_event(Sent, sent, subject=inquiry.id, service="notifications")], figures)

    assert (applied, figures.stored) == (0, {})

"""Every number of the report, compared with the same number computed from the stories."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting_builders import facts_of
from reporting_fakes import MemoryFigures
from reporting_recount import recount
from reporting_stories import TODAY, VOORBEELDSTAD, YEAR, Story, stories

from reporting.application.figures.apply_facts import apply_facts
from reporting.application.report.annual_report import AnnualReport, annual_report
from reporting.domain.errors import YearNotBegun


async def report_on(told: list[Story], today: date = TODAY) -> AnnualReport:
    figures = MemoryFigures()
    for story in told:
        await apply_facts(facts_of(story), figures)
    return await annual_report(YEAR, today, figures, VOORBEELDSTAD)


def main_figures(report: AnnualReport) -> dict[str, Any]:
    own = {
        "received": report.received.total,
        **_handling(report.handling),
        "acknowledged": [
            report.acknowledgement.on_time,
            report.acknowledgement.late,
            report.acknowledgement.not_yet_due,
        ],
        "adjourned": report.extensions.total,
        "offered": report.hearing.offered,
        "split": some(report.classification.split_by_kind),
        "asked": some(report.classification.incomplete_by_item),
        "waived": report.classification.completion_waived,
        "consents": [report.extensions.by_consent, report.extensions.consents],
        "advised": {
            key: number
            for key, number in (
                ("FOUNDED", report.committee.advised.founded),
                ("UNFOUNDED", report.committee.advised.unfounded),
            )
            if number
        },
        "otherwise": report.committee.decided_otherwise,
    }
    return own | {"earlier": {"closed": report.earlier_years.closed, **_handling(report.earlier_years.handling)}}


def some(found: dict[str, int]) -> dict[str, int]:
    return {key: number for key, number in found.items() if number}


def verdicts(term: Any) -> tuple[int, ...]:
    return (
        term.within_term, term.within_extension, term.within_consent, term.late, term.overdue, term.not_yet_due,
        term.without_term, term.ended_otherwise,
    )  # fmt: skip


def _handling(handling: Any) -> dict[str, Any]:
    term, days = handling.timeliness, handling.timeliness.days
    track, refused = handling.track, handling.refusal_notice
    return {
        "refused": [refused.on_time, refused.late, refused.not_yet_due],
        "withdrawn": track.withdrawn,
        "forwarded": track.forwarded,
        "signals": track.noted_as_signal,
        "reclassified": track.reclassified,
        "not handled": {why: track.not_handled_by_ground[why] for why in ("OLDER_THAN_A_YEAR", "ALREADY_HANDLED")},
        "reopened": track.reopened,
        "informal": handling.track.resolved_informally,
        "formal": handling.track.formal,
        "verdicts": list(verdicts(term)),
        "on time rate": None if term.on_time_rate is None else float(term.on_time_rate),
        "median": None if days.median is None else float(days.median),
        "p90": days.percentile_90,
        "outcomes": {
            "FOUNDED": handling.judgement.founded,
            "PARTLY_FOUNDED": handling.judgement.partly_founded,
        },
        "elements": handling.elements.total,
    }


OF_THE_YEAR_ONLY = {
    "acknowledged", "adjourned", "offered", "split", "asked", "waived", "consents", "advised", "otherwise",
}  # fmt: skip


def without(expected: dict[str, Any]) -> dict[str, Any]:
    """The numbers that the report does not give for earlier years."""
    earlier = {key: value for key, value in expected["earlier"].items() if key not in OF_THE_YEAR_ONLY}
    return expected | {"earlier": earlier}


@given(stories(), st.integers(0, 200))
@settings(max_examples=20, deadline=None)
async def test_the_report_equals_the_numbers_from_the_stories(told: list[Story], later: int) -> None:
    today = TODAY + timedelta(days=later)

    report = await report_on(told, today)

    assert main_figures(report) == without(recount(told, YEAR, today))


@given(stories())
@settings(max_examples=10, deadline=None)
async def test_the_parts_add_up_to_the_total(told: list[Story]) -> None:
    report = await report_on(told)

    received, track, term = report.received, report.handling.track, report.handling.timeliness
    for lines in (received.by_month, received.by_channel, received.by_form, received.by_theme, received.by_body):
        assert sum(line.complaints for line in lines) == received.total
    assert sum(line.complaints for line in received.by_team) in {0, received.total}
    kinds = report.classification
    ended = track.not_handled + track.withdrawn + track.forwarded + track.reclassified + track.noted_as_signal
    assert track.resolved_informally + track.formal + ended + track.open == received.total
    assert kinds.complaints + kinds.reclassified + kinds.forwarded + kinds.signals == received.total
    assert sum(kinds.reclassified_by_kind.values()) == kinds.reclassified == track.reclassified
    assert sum(kinds.signals_by_reason.values()) == kinds.signals == track.noted_as_signal
    assert sum(track.not_handled_by_ground.values()) == track.not_handled
    assert track.direct_action + track.conversation == track.resolved_informally
    assert sum(verdicts(term)) == received.total
    assert report.handling.judgement.total == track.formal


@given(stories(most=6), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
async def test_facts_that_come_twice_and_in_any_order_give_the_same_figures(
    told: list[Story], chance: random.Random
) -> None:
    in_order, shuffled = MemoryFigures(), MemoryFigures()
    facts = [fact for story in told for fact in facts_of(story)]
    await apply_facts(facts, in_order)

    mixed = facts + chance.sample(facts, k=len(facts) // 2)
    chance.shuffle(mixed)
    for fact in mixed:
        await apply_facts([fact], shuffled)

    assert shuffled.stored == in_order.stored


async def test_a_complaint_whose_receipt_is_not_known_yet_is_not_counted() -> None:
    figures = MemoryFigures()
    facts = facts_of(Story(1, date(2026, 3, 2), decided_after=10))

    await apply_facts(facts[1:], figures)
    before = await annual_report(YEAR, TODAY, figures, VOORBEELDSTAD)
    await apply_facts(facts[:1], figures)
    after = await annual_report(YEAR, TODAY, figures, VOORBEELDSTAD)

    assert (before.received.total, after.received.total) == (0, 1)
    assert after.facts == len(facts)


async def test_a_year_that_has_not_begun_has_no_report() -> None:
    with pytest.raises(YearNotBegun):
        await annual_report(2027, TODAY, MemoryFigures(), VOORBEELDSTAD)


async def test_a_team_of_three_people_is_never_shown_alone() -> None:
    told = [Story(n, date(2026, 3, 2), named_team="directie" if n < 8 else "parkeren") for n in range(20)]

    report = await report_on(told)

    assert {line.key: line.members for line in report.received.by_team} == {
        "parkeren": ("parkeren",),
        "OTHER": ("directie",),
    }
    assert {group.key for group in report.team_by_theme.rows} == {"parkeren", "OTHER"}
    assert {group.key for group in report.team_by_result.rows} == {"parkeren", "OTHER"}


async def test_small_cells_of_a_cross_table_are_hidden() -> None:
    amounts = {("parkeren", "privacy"): 3, ("parkeren", "termijn"): 9, ("wmo", "privacy"): 7, ("wmo", "termijn"): 20}
    pairs = [pair for pair, amount in amounts.items() for _ in range(amount)]
    told = [Story(n, date(2026, 3, 2), team=team, theme=theme) for n, (team, theme) in enumerate(pairs)]

    report = await report_on(told)

    assert report.team_by_theme.cells == (("<5", "x"), ("x", "x"))

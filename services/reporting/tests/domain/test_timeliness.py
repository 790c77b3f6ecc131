"""On time or not, to the day. The dates are those of the worked examples: received Monday 2 March 2026."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.promptness import Promptness
from reporting.domain.figures.standing import Body, Timeliness, Track, standing

SIX_WEEKS, FOUR_MORE = date(2026, 4, 13), date(2026, 5, 11)


def a_complaint(**known: Any) -> ComplaintFigures:
    dates = {
        "received_on": date(2026, 3, 2),
        "ack_due_on": date(2026, 3, 9),
        "decide_due_on": SIX_WEEKS,
        "due_on": SIX_WEEKS,
    }
    return ComplaintFigures(UUID(int=1), **(dates | known))


def a_decided_complaint(decided_on: date, **known: Any) -> ComplaintFigures:
    return a_complaint(state="DECIDED", decided_on=decided_on, outcome="FOUNDED", **known)


@pytest.mark.parametrize(
    ("sent_on", "timeliness"),
    [(SIX_WEEKS, Timeliness.WITHIN_TERM), (date(2026, 4, 14), Timeliness.LATE)],
)
def test_the_day_of_sending_counts_not_the_day_of_the_decision(sent_on: date, timeliness: Timeliness) -> None:
    where = standing(a_decided_complaint(date(2026, 4, 10), notice_sent_on=sent_on))

    assert where.timeliness is timeliness
    assert where.days == (sent_on - date(2026, 3, 2)).days
    assert where.closed_on == date(2026, 4, 10)
    assert not where.provisional


def test_until_the_sending_is_known_the_day_of_the_decision_counts_provisionally() -> None:
    where = standing(a_decided_complaint(SIX_WEEKS))

    assert (where.timeliness, where.provisional) == (Timeliness.WITHIN_TERM, True)


@pytest.mark.parametrize(
    ("sent_on", "timeliness"),
    [
        (SIX_WEEKS, Timeliness.WITHIN_TERM),
        (FOUR_MORE, Timeliness.WITHIN_EXTENSION),
        (date(2026, 5, 12), Timeliness.LATE),
    ],
)
def test_an_adjournment_within_the_term_gives_four_more_weeks(sent_on: date, timeliness: Timeliness) -> None:
    adjourned = {"due_on": FOUR_MORE, "extended_due_on": FOUR_MORE, "adjournment_reason": "HEARING"}
    complaint = a_decided_complaint(sent_on, notice_sent_on=sent_on, **adjourned)

    assert standing(complaint).timeliness is timeliness
    assert standing(complaint).counts_until == FOUR_MORE


def test_an_adjournment_after_the_term_gives_no_time() -> None:
    late = {"due_on": FOUR_MORE, "adjournment_reason": "HEARING", "adjourned_late": True}

    where = standing(a_decided_complaint(date(2026, 4, 20), notice_sent_on=date(2026, 4, 20), **late))

    assert (where.timeliness, where.counts_until) == (Timeliness.LATE, SIX_WEEKS)


JUNE = date(2026, 6, 1)
CONSENTED = {"due_on": JUNE, "consent_due_on": JUNE, "postponements": 1, "extended_due_on": FOUR_MORE}


@pytest.mark.parametrize(
    ("sent_on", "timeliness"),
    [
        (FOUR_MORE, Timeliness.WITHIN_EXTENSION),
        (JUNE, Timeliness.WITHIN_CONSENT),
        (date(2026, 6, 2), Timeliness.LATE),
    ],
)
def test_a_date_to_which_the_complainant_agreed_counts_after_the_extension(sent_on: date, timeliness: Any) -> None:
    complaint = a_decided_complaint(sent_on, notice_sent_on=sent_on, **CONSENTED)

    assert standing(complaint).timeliness is timeliness
    assert standing(complaint).counts_until == JUNE


def test_consent_gives_the_time_that_a_late_adjournment_does_not() -> None:
    complaint = a_decided_complaint(FOUR_MORE, notice_sent_on=FOUR_MORE, adjourned_late=True, **CONSENTED)

    assert standing(complaint).timeliness is Timeliness.WITHIN_CONSENT
    assert standing(replace(complaint, consent_due_on=None)).timeliness is Timeliness.LATE


def test_with_a_committee_ten_weeks_are_in_time() -> None:
    ten_weeks = {"decide_due_on": FOUR_MORE, "due_on": FOUR_MORE}

    assert standing(a_decided_complaint(FOUR_MORE, **ten_weeks)).timeliness is Timeliness.WITHIN_TERM


FOUR_WEEKS = date(2026, 3, 30)


@pytest.mark.parametrize(
    ("sent_on", "refusal"),
    [(FOUR_WEEKS, Promptness.ON_TIME), (date(2026, 3, 31), Promptness.LATE), (None, None)],
)
def test_a_refusal_is_on_time_when_its_notice_was_sent_within_four_weeks(
    sent_on: date | None, refusal: Promptness | None
) -> None:
    refused = a_complaint(
        state="NOT_HANDLED", ended_as="NOT_HANDLED", ended_on=date(2026, 3, 27), refusal_due_on=FOUR_WEEKS
    )

    where = standing(replace(refused, notice_sent_on=sent_on))

    assert (where.track, where.refusal, where.timeliness) == (Track.NOT_HANDLED, refusal, None)
    assert where.closed_on == date(2026, 3, 27)


def test_a_notice_from_before_a_reopening_no_longer_counts() -> None:
    again = a_decided_complaint(
        FOUR_MORE, notice_sent_on=date(2026, 3, 20), newest={"notice_sent_on": 5, "reopened": 6}
    )

    assert (standing(again).provisional, standing(again).timeliness) == (True, Timeliness.LATE)


@pytest.mark.parametrize(
    ("state", "ended"),
    [
        ("TRIAGE", {"ended_as": "RECLASSIFIED", "ended_on": SIX_WEEKS}),
        ("FORMAL_INTAKE", {"resolved_on": SIX_WEEKS, "resolution_kind": "CONVERSATION"}),
        ("INVESTIGATION", {"decided_on": SIX_WEEKS, "outcome": "FOUNDED"}),
    ],
)
def test_a_reopened_complaint_is_open_however_it_had_ended(state: str, ended: dict[str, Any]) -> None:
    where = standing(a_complaint(state=state, **ended))

    assert (where.track, where.closed_on, where.timeliness, where.provisional) == (Track.OPEN, None, None, False)


def test_an_informal_resolution_counts_on_the_day_the_complainant_agreed() -> None:
    where = standing(a_complaint(state="RESOLVED_INFORMALLY", resolved_on=SIX_WEEKS, resolution_kind="CONVERSATION"))

    assert (where.track, where.timeliness, where.days) == (Track.RESOLVED_INFORMALLY, Timeliness.WITHIN_TERM, 42)


def test_an_oral_complaint_has_no_term_to_miss() -> None:
    oral = a_complaint(
        state="RESOLVED_INFORMALLY", resolved_on=FOUR_MORE, ack_due_on=None, decide_due_on=None, due_on=None
    )

    where = standing(oral)

    assert (where.timeliness, where.counts_until, where.acknowledgement) == (None, None, None)
    assert where.days == 70


@pytest.mark.parametrize(
    ("state", "earlier"),
    [
        ("DECIDED", {}),
        ("DECIDED", {"resolved_on": SIX_WEEKS}),
        ("RESOLVED_INFORMALLY", {}),
        ("RESOLVED_INFORMALLY", {"decided_on": SIX_WEEKS}),
        ("NOT_HANDLED", {}),
        ("NOT_HANDLED", {"ended_as": "RECLASSIFIED", "ended_on": SIX_WEEKS}),
    ],
)
def test_a_case_with_a_closed_state_but_no_closing_fact_yet_is_open(state: str, earlier: dict[str, Any]) -> None:
    assert standing(a_complaint(state=state, **earlier)).track is Track.OPEN


@pytest.mark.parametrize("state", ["WITHDRAWN", "FORWARDED", "RECLASSIFIED", "NOTED_AS_SIGNAL"])
def test_what_ended_without_an_answer_is_closed_on_that_day_and_has_no_timeliness(state: str) -> None:
    where = standing(a_complaint(state=state, ended_as=state, ended_on=SIX_WEEKS))

    assert (where.track, where.closed_on) == (Track(state), SIX_WEEKS)
    assert (where.timeliness, where.days, where.provisional) == (None, None, False)


def test_the_notice_of_a_decision_is_no_notice_of_a_refusal() -> None:
    decided = a_decided_complaint(SIX_WEEKS, notice_sent_on=SIX_WEEKS, refusal_due_on=FOUR_WEEKS)

    assert standing(decided).refusal is None


def test_a_decision_whose_receipt_has_not_been_heard_of_has_an_end_and_no_duration() -> None:
    where = standing(a_decided_complaint(SIX_WEEKS, received_on=None))

    assert (where.closed_on, where.days) == (SIX_WEEKS, None)


def test_consent_that_came_without_an_adjournment_counts_by_itself() -> None:
    consented = {"due_on": JUNE, "consent_due_on": JUNE, "postponements": 1}

    where = standing(a_decided_complaint(FOUR_MORE, notice_sent_on=FOUR_MORE, **consented))

    assert (where.timeliness, where.counts_until) == (Timeliness.WITHIN_CONSENT, JUNE)


def test_after_a_late_adjournment_an_earlier_agreed_date_does_not_shorten_the_term() -> None:
    late = {"due_on": FOUR_MORE, "adjourned_late": True, "consent_due_on": date(2026, 4, 6)}

    assert standing(a_complaint(**late)).counts_until == SIX_WEEKS


def test_without_another_date_the_term_itself_is_in_force() -> None:
    assert standing(a_complaint(due_on=None)).counts_until == SIX_WEEKS


@pytest.mark.parametrize(
    ("sent_on", "acknowledgement"),
    [(date(2026, 3, 9), Promptness.ON_TIME), (date(2026, 3, 10), Promptness.LATE), (None, None)],
)
def test_the_acknowledgement_is_on_time_until_its_date(sent_on: date | None, acknowledgement: Any) -> None:
    assert standing(a_complaint(ack_sent_on=sent_on)).acknowledgement is acknowledgement


@pytest.mark.parametrize(("named", "body"), [(None, Body.UNKNOWN), (True, Body.BODY), (False, Body.OFFICIAL)])
def test_the_body_depends_on_whose_conduct_it_is_about(named: bool | None, body: Body) -> None:
    assert standing(a_complaint(body_conduct=named)).body is body


def test_a_fact_is_applied_once() -> None:
    complaint, moment = a_complaint(), datetime(2026, 3, 2, tzinfo=UTC)

    heard = [complaint.hear("procedure", number, moment) for number in (2, 1, 2)]

    assert heard == [True, True, False]
    assert (complaint.facts, complaint.heard) == (2, {"procedure": [1, 2]})

"""What the report makes of last days: up to and including that day it is not late, and from the next day it is."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count, Tally
from reporting.domain.report.recommendations import answer_days, answers, recommendations
from reporting.domain.report.timeliness import Days, Sendings, acknowledgements, past, refusals, term_figures

LAST = date(2026, 4, 13)
NEXT = LAST + timedelta(days=1)
DAY = "2026-04-13"


def test_a_last_day_has_passed_on_the_day_after_it_and_no_last_day_never_passes() -> None:
    assert [past(DAY, today) for today in (LAST - timedelta(days=1), LAST, NEXT)] == [False, False, True]
    assert not past("", NEXT)


def test_an_open_complaint_is_overdue_from_the_day_after_its_term() -> None:
    counts = Counts({Tally(Count.DUE, DAY): 3, Tally(Count.NO_TERM): 2, Tally(Count.ENDED_OTHERWISE): 1})

    within, after = term_figures(counts, LAST), term_figures(counts, NEXT)

    assert (within.not_yet_due, within.overdue) == (3, 0)
    assert (after.not_yet_due, after.overdue) == (0, 3)
    assert (after.without_term, after.ended_otherwise) == (2, 1)


def test_a_decision_counts_by_its_own_day_until_its_term_is_over_and_then_as_overdue() -> None:
    counts = Counts(
        {
            Tally(Count.AWAITING_NOTICE, DAY, "WITHIN_TERM"): 5,
            Tally(Count.AWAITING_DAYS, DAY, "30"): 5,
            Tally(Count.DONE, "WITHIN_TERM"): 4,
            Tally(Count.DAYS, "FORMAL", "30"): 1,
        }
    )

    within, after = term_figures(counts, LAST), term_figures(counts, NEXT)

    assert (within.within_term, within.provisional, within.overdue) == (9, 5, 0)
    assert within.days_formal == Days(6, Decimal(30), 30)
    assert (after.within_term, after.provisional, after.overdue) == (4, 0, 5)
    assert after.days_formal.complaints == 1


def test_the_share_on_time_is_of_everything_that_is_done_or_overdue() -> None:
    counts = Counts(
        {
            Tally(Count.DONE, "WITHIN_TERM"): 1,
            Tally(Count.DONE, "WITHIN_EXTENSION"): 2,
            Tally(Count.DONE, "WITHIN_CONSENT"): 3,
            Tally(Count.DONE, "LATE"): 3,
            Tally(Count.DUE, DAY): 1,
            Tally(Count.DUE, "2026-12-31"): 7,
        }
    )

    found = term_figures(counts, NEXT)

    assert (found.within_term, found.within_extension, found.within_consent, found.late) == (1, 2, 3, 3)
    assert found.on_time_rate == Decimal("60.0")


def test_days_are_shown_for_each_track_and_together() -> None:
    counts = Counts({Tally(Count.DAYS, "FORMAL", "40"): 5, Tally(Count.DAYS, "RESOLVED_INFORMALLY", "10"): 6})

    found = term_figures(counts, LAST)

    assert found.days_formal == Days(5, Decimal(40), 40)
    assert found.days_informal == Days(6, Decimal(10), 10)
    assert found.days == Days(11, Decimal(10), 40)


def test_decisions_that_await_their_notice_are_no_informal_resolutions() -> None:
    counts = Counts({Tally(Count.AWAITING_DAYS, DAY, "30"): 5})

    assert term_figures(counts, LAST).days_informal.complaints == 0


@pytest.mark.parametrize(
    ("of", "sent", "to_send"),
    [
        (acknowledgements, Count.ACKNOWLEDGED, Count.ACKNOWLEDGEMENT_DUE),
        (refusals, Count.REFUSED, Count.REFUSAL_DUE),
    ],
)
def test_what_is_still_to_be_sent_is_late_from_the_day_after_its_last(
    of: Callable[[Counts, date], Sendings], sent: Count, to_send: Count
) -> None:
    counts = Counts({Tally(sent, "ON_TIME"): 6, Tally(sent, "LATE"): 1, Tally(to_send, DAY): 3})

    assert of(counts, LAST) == Sendings(6, 1, 3, None)
    assert of(counts, NEXT) == Sendings(6, 4, 0, Decimal("60.0"))


REPORT = "OMBUDSMAN_REPORT"


def test_an_answer_to_a_recommendation_is_late_from_the_day_after_its_last() -> None:
    counts = Counts(
        {
            Tally(Count.ANSWERED, REPORT, "ON_TIME"): 6,
            Tally(Count.ANSWERED, REPORT, "LATE"): 1,
            Tally(Count.ANSWER_DUE, REPORT, DAY): 3,
            Tally(Count.ANSWER_DAYS, REPORT, "42"): 7,
        }
    )

    assert answers(counts, REPORT, LAST) == Sendings(6, 1, 3, None)
    assert answers(counts, REPORT, NEXT) == Sendings(6, 4, 0, Decimal("60.0"))
    assert answer_days(counts, REPORT) == {42: 7}
    assert answer_days(counts, "COMMITTEE_ADVICE") == {}


def test_what_was_implemented_was_accepted_too_and_a_source_from_a_newer_fact_is_shown() -> None:
    counts = Counts(
        {
            Tally(Count.RECOMMENDED, "NEW_SOURCE", "IMPLEMENTED"): 2,
            Tally(Count.RECOMMENDED, "NEW_SOURCE", "ACCEPTED"): 1,
            Tally(Count.IMPLEMENTATION_DUE, "NEW_SOURCE", DAY): 1,
        }
    )

    *known, new = recommendations(counts, NEXT)

    assert (new.source, new.received, new.accepted, new.implemented, new.overdue) == ("NEW_SOURCE", 3, 3, 2, 1)
    assert {each.received for each in known} == {0}
    assert recommendations(counts, LAST)[-1].overdue == 0

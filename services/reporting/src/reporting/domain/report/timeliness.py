"""I5: on time or not, within the terms of Awb 9:6, 9:8(3) and 9:11, and how long it took."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reporting.domain.counting.counts import Counts, summed
from reporting.domain.counting.statistics import median, percentage, percentile_90
from reporting.domain.counting.tally import Count
from reporting.domain.figures.promptness import Promptness
from reporting.domain.figures.standing import Timeliness, Track


@dataclass(frozen=True)
class Days:
    """Calendar days from receipt to completion."""

    complaints: int
    median: Decimal | None
    percentile_90: int | None


def days(histogram: Mapping[int, int]) -> Days:
    return Days(sum(histogram.values()), median(histogram), percentile_90(histogram))


@dataclass(frozen=True)
class TermFigures:
    """I5. The eight numbers from `within_term` to `ended_otherwise` add up to all complaints."""

    within_term: int
    within_extension: int
    within_consent: int
    late: int
    overdue: int
    not_yet_due: int
    without_term: int
    ended_otherwise: int
    provisional: int
    on_time_rate: Decimal | None
    days: Days
    days_formal: Days
    days_informal: Days


def term_figures(counts: Counts, today: date) -> TermFigures:
    """While its term runs, a decided complaint whose notice is not known to be sent counts by its day of decision;
    after the term it is overdue, like every other open complaint (Awb 2:19, 9:11)."""
    awaiting = counts.by_both(Count.AWAITING_NOTICE)
    running = {pair: n for pair, n in awaiting.items() if not past(pair[0], today)}
    done = Counter(counts.by_first(Count.DONE)) + Counter(summed((pair[1], n) for pair, n in running.items()))
    due = counts.by_first(Count.DUE)
    overdue = sum(n for last, n in due.items() if past(last, today)) + sum(awaiting.values()) - sum(running.values())
    on_time = done[Timeliness.WITHIN_TERM] + done[Timeliness.WITHIN_EXTENSION] + done[Timeliness.WITHIN_CONSENT]
    formal, informal = _days_of(counts, Track.FORMAL, today), _days_of(counts, Track.RESOLVED_INFORMALLY, today)
    return TermFigures(
        within_term=done[Timeliness.WITHIN_TERM],
        within_extension=done[Timeliness.WITHIN_EXTENSION],
        within_consent=done[Timeliness.WITHIN_CONSENT],
        late=done[Timeliness.LATE],
        overdue=overdue,
        not_yet_due=sum(n for last, n in due.items() if not past(last, today)),
        without_term=counts.of(Count.NO_TERM),
        ended_otherwise=counts.of(Count.ENDED_OTHERWISE),
        provisional=sum(running.values()),
        on_time_rate=percentage(on_time, on_time + done[Timeliness.LATE] + overdue),
        days=days(formal + informal),
        days_formal=days(formal),
        days_informal=days(informal),
    )


def past(last: str, today: date) -> bool:
    """Whether a last day has passed; there may be none."""
    return last != "" and date.fromisoformat(last) < today


def _days_of(counts: Counts, track: Track, today: date) -> Counter[int]:
    found = Counter({int(number): n for number, n in counts.by_second(Count.DAYS, track).items()})
    if track is Track.FORMAL:
        for (last, number), n in counts.by_both(Count.AWAITING_DAYS).items():
            if not past(last, today):
                found[int(number)] += n
    return found


@dataclass(frozen=True)
class Sendings:
    """I5, for messages with a last day for sending. Messages without such a day are not included."""

    on_time: int
    late: int
    not_yet_due: int
    on_time_rate: Decimal | None


def acknowledgements(counts: Counts, today: date) -> Sendings:
    """Awb 9:6."""
    return _sendings(counts, Count.ACKNOWLEDGED, Count.ACKNOWLEDGEMENT_DUE, today)


def refusals(counts: Counts, today: date) -> Sendings:
    """Awb 9:8(3): the notice that a complaint is not handled must be sent within four weeks."""
    return _sendings(counts, Count.REFUSED, Count.REFUSAL_DUE, today)


def _sendings(counts: Counts, sent: Count, to_send: Count, today: date) -> Sendings:
    due = counts.by_first(to_send)
    missed = sum(n for last, n in due.items() if past(last, today))
    on_time, late = counts.of(sent, Promptness.ON_TIME), counts.of(sent, Promptness.LATE) + missed
    return Sendings(on_time, late, sum(due.values()) - missed, percentage(on_time, on_time + late))

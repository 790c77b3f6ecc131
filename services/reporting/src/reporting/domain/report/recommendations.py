"""I9: the outcome of recommendations, and how fast they were answered (R32-R34, R37)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.statistics import percentage
from reporting.domain.counting.tally import Count
from reporting.domain.figures.promptness import Promptness
from reporting.domain.figures.recommendation import Followed
from reporting.domain.report.timeliness import Sendings, past
from words.ombudsman import RecommendationSource


@dataclass(frozen=True)
class Recommendations:
    """I9, of one source. `accepted` includes `implemented`; with `declined` and `unanswered` it adds up to `received`.
    `overdue`: accepted, not implemented, and past its day; `answer_overdue`: still unanswered after its day."""

    source: str
    received: int
    unanswered: int
    answer_overdue: int
    declined: int
    accepted: int
    implemented: int
    overdue: int


def recommendations(counts: Counts, today: date) -> list[Recommendations]:
    """The recommendations of every source, and of any sources from newer facts."""
    found = counts.by_first(Count.RECOMMENDED)
    return [_of_source(counts, source, today) for source in dict.fromkeys([*RecommendationSource, *sorted(found)])]


def _of_source(counts: Counts, source: str, today: date) -> Recommendations:
    implemented = counts.of(Count.RECOMMENDED, source, Followed.IMPLEMENTED)
    return Recommendations(
        source=source,
        received=counts.of(Count.RECOMMENDED, source),
        unanswered=counts.of(Count.RECOMMENDED, source, Followed.UNANSWERED),
        answer_overdue=_over(counts, Count.ANSWER_DUE, source, today),
        declined=counts.of(Count.RECOMMENDED, source, Followed.DECLINED),
        accepted=counts.of(Count.RECOMMENDED, source, Followed.ACCEPTED) + implemented,
        implemented=implemented,
        overdue=_over(counts, Count.IMPLEMENTATION_DUE, source, today),
    )


def _over(counts: Counts, due: Count, source: str, today: date) -> int:
    return sum(n for last, n in counts.by_second(due, source).items() if past(last, today))


def answers(counts: Counts, source: str, today: date) -> Sendings:
    """The answers that had a last day (Awb 9:36(4))."""
    missed = _over(counts, Count.ANSWER_DUE, source, today)
    on_time = counts.of(Count.ANSWERED, source, Promptness.ON_TIME)
    late = counts.of(Count.ANSWERED, source, Promptness.LATE) + missed
    return Sendings(on_time, late, counts.of(Count.ANSWER_DUE, source) - missed, percentage(on_time, on_time + late))


def answer_days(counts: Counts, source: str) -> Counter[int]:
    return Counter({int(number): n for number, n in counts.by_second(Count.ANSWER_DAYS, source).items()})

"""I9: what became of recommendations, and how fast they were answered (R32-R34, R37)."""

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
    """I9, of one source. `accepted` holds what is `implemented` too; with `declined` and `unanswered` it makes up what
    was received. `overdue`: accepted, not carried out, and the day for it is over; `answer_overdue`: not answered in
    time and still not."""

    source: str
    received: int
    unanswered: int
    answer_overdue: int
    declined: int
    accepted: int
    implemented: int
    overdue: int


def recommendations(counts: Counts, today: date) -> list[Recommendations]:
    """Of every source there is, and of whatever newer facts brought."""
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
    """What had to be answered by a day (Awb 9:36(4))."""
    missed = _over(counts, Count.ANSWER_DUE, source, today)
    on_time = counts.of(Count.ANSWERED, source, Promptness.ON_TIME)
    late = counts.of(Count.ANSWERED, source, Promptness.LATE) + missed
    return Sendings(on_time, late, counts.of(Count.ANSWER_DUE, source) - missed, percentage(on_time, on_time + late))


def answer_days(counts: Counts, source: str) -> Counter[int]:
    return Counter({int(number): n for number, n in counts.by_second(Count.ANSWER_DAYS, source).items()})

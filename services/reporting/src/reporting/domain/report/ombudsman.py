"""The indicators of the ombudsman and of recommendations (R30-R34, R37), as arithmetic on counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.statistics import percentage
from reporting.domain.counting.tally import Count
from reporting.domain.report.timeliness import Days, Sendings, days, past
from reporting.domain.vocabulary import Asked, Followed, Promptness

FROM_THE_OMBUDSMAN = "OMBUDSMAN_REPORT"


@dataclass(frozen=True)
class OmbudsmanCases:
    """I8. `replies`: how many of the ombudsman's requests were answered and how fast (Awb 9:31, 9:35); `answers`: the
    same for his recommendations (Awb 9:36(4))."""

    requests: int
    by_ground: dict[str, int]
    interventions: int
    information_requests: int
    reaction_requests: int
    replies: int
    replies_late: int
    days_to_reply: Days
    reports: int
    by_ruling: dict[str, int]
    norms_breached: dict[str, int]
    closed: int
    closed_by_reason: dict[str, int]
    answers: Sendings
    days_to_answer: Days


def ombudsman_cases(counts: Counts, today: date) -> OmbudsmanCases:
    return OmbudsmanCases(
        requests=counts.of(Count.OMBUDSMAN_REQUEST),
        by_ground=counts.by_first(Count.OMBUDSMAN_REQUEST),
        interventions=counts.of(Count.OMBUDSMAN_ASKED, Asked.INTERVENTION),
        information_requests=counts.of(Count.OMBUDSMAN_ASKED, Asked.INFORMATION),
        reaction_requests=counts.of(Count.OMBUDSMAN_ASKED, Asked.REACTION),
        replies=counts.of(Count.OMBUDSMAN_REPLY),
        replies_late=counts.of(Count.OMBUDSMAN_REPLY_LATE),
        days_to_reply=days(Counter({int(n): times for n, times in counts.by_first(Count.OMBUDSMAN_REPLY).items()})),
        reports=counts.of(Count.OMBUDSMAN_RULING),
        by_ruling=counts.by_first(Count.OMBUDSMAN_RULING),
        norms_breached=dict(sorted(counts.by_first(Count.NORM_BREACHED).items())),
        closed=counts.of(Count.OMBUDSMAN_CLOSED),
        closed_by_reason=counts.by_first(Count.OMBUDSMAN_CLOSED),
        answers=_answers(counts, FROM_THE_OMBUDSMAN, today),
        days_to_answer=days(_answer_days(counts, FROM_THE_OMBUDSMAN)),
    )


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


def recommendations(counts: Counts, sources: Iterable[str], today: date) -> list[Recommendations]:
    """Of every source there is, and of whatever newer facts brought."""
    found = counts.by_first(Count.RECOMMENDED)
    return [_of_source(counts, source, today) for source in dict.fromkeys([*sources, *sorted(found)])]


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


def _answers(counts: Counts, source: str, today: date) -> Sendings:
    missed = _over(counts, Count.ANSWER_DUE, source, today)
    on_time = counts.of(Count.ANSWERED, source, Promptness.ON_TIME)
    late = counts.of(Count.ANSWERED, source, Promptness.LATE) + missed
    return Sendings(on_time, late, counts.of(Count.ANSWER_DUE, source) - missed, percentage(on_time, on_time + late))


def _answer_days(counts: Counts, source: str) -> Counter[int]:
    return Counter({int(number): n for number, n in counts.by_second(Count.ANSWER_DAYS, source).items()})

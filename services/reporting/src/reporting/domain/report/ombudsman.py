"""I8: ombudsman cases (R30, R31), with every ground, ruling and reason."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count
from reporting.domain.figures.ombudsman import OWN_INITIATIVE, Asked
from reporting.domain.report.lines import every
from reporting.domain.report.recommendations import answer_days, answers
from reporting.domain.report.timeliness import Days, Sendings, days
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, RecommendationSource, Ruling


@dataclass(frozen=True)
class OmbudsmanCases:
    """I8. `replies`: how many of the ombudsman's requests were answered and how fast (Awb 9:31, 9:35); `answers`: the
    same for the ombudsman's recommendations (Awb 9:36(4))."""

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
        by_ground=every([*OmbudsmanGround, OWN_INITIATIVE], counts.by_first(Count.OMBUDSMAN_REQUEST)),
        interventions=counts.of(Count.OMBUDSMAN_ASKED, Asked.INTERVENTION),
        information_requests=counts.of(Count.OMBUDSMAN_ASKED, Asked.INFORMATION),
        reaction_requests=counts.of(Count.OMBUDSMAN_ASKED, Asked.REACTION),
        replies=counts.of(Count.OMBUDSMAN_REPLY),
        replies_late=counts.of(Count.OMBUDSMAN_REPLY_LATE),
        days_to_reply=days(Counter({int(n): times for n, times in counts.by_first(Count.OMBUDSMAN_REPLY).items()})),
        reports=counts.of(Count.OMBUDSMAN_RULING),
        by_ruling=every(Ruling, counts.by_first(Count.OMBUDSMAN_RULING)),
        norms_breached=dict(sorted(counts.by_first(Count.NORM_BREACHED).items())),
        closed=counts.of(Count.OMBUDSMAN_CLOSED),
        closed_by_reason=every(OmbudsmanClosing, counts.by_first(Count.OMBUDSMAN_CLOSED)),
        answers=answers(counts, RecommendationSource.OMBUDSMAN_REPORT, today),
        days_to_answer=days(answer_days(counts, RecommendationSource.OMBUDSMAN_REPORT)),
    )

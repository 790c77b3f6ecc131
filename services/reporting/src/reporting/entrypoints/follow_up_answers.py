"""The shape of what the report tells of the ombudsman and of recommendations."""

from reporting.entrypoints.answer_parts import Amounts, Answer, Days, Sendings


class OmbudsmanCases(Answer):
    """I8. `replies`, `repliesLate` and `daysToReply`: of the municipality to what the ombudsman asked (Awb 9:31, 9:35);
    `answers` and `daysToAnswer`: to his recommendations (Awb 9:36(4))."""

    requests: int
    by_ground: Amounts
    interventions: int
    information_requests: int
    reaction_requests: int
    replies: int
    replies_late: int
    days_to_reply: Days
    reports: int
    by_ruling: Amounts
    norms_breached: Amounts
    closed: int
    closed_by_reason: Amounts
    answers: Sendings
    days_to_answer: Days


class Recommendations(Answer):
    """I9, of one source. `unanswered`, `declined` and `accepted` add up to `received`; `implemented` and `overdue` are
    among the accepted."""

    source: str
    received: int
    unanswered: int
    answer_overdue: int
    declined: int
    accepted: int
    implemented: int
    overdue: int


class FollowUp(Answer):
    ombudsman: OmbudsmanCases
    recommendations: list[Recommendations]

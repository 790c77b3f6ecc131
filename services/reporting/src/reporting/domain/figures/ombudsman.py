"""What the report must know of a case of the ombudsman and of a recommendation: dates and codes (R30-R34, R37)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from reporting.domain.counting.tally import UNKNOWN, Count, Tally
from reporting.domain.figures.heard import Heard, Subject
from reporting.domain.figures.standing import promptness
from reporting.domain.vocabulary import Asked, Followed
from words.messages import FileKind

OWN_INITIATIVE = "OWN_INITIATIVE"


@dataclass
class OmbudsmanFigures(Heard):
    """One case of the ombudsman, with a complaint of ours or of his own accord (Awb 9:26)."""

    ombudsman_case_id: UUID

    received_on: date | None = None  # None: that it was opened is still to be told, and it is not counted
    ground: str | None = None
    interventions: int = 0
    information_requests: int = 0
    reaction_requests: int = 0
    reply_days: list[int] = field(default_factory=list)  # of every answer to what he asked
    replies_late: int = 0
    report_on: date | None = None
    ruling: str | None = None
    breached_norms: list[str] = field(default_factory=list)
    closed_on: date | None = None
    closing: str | None = None

    @property
    def subject(self) -> Subject:
        return Subject(FileKind.OMBUDSMAN_CASE, self.ombudsman_case_id)

    def tallies(self) -> Iterator[Tally]:
        """What this case adds to the counts."""
        if self.received_on is None:
            return
        yield Tally(Count.OMBUDSMAN_REQUEST, self.ground or OWN_INITIATIVE)
        yield from [Tally(Count.OMBUDSMAN_ASKED, Asked.INTERVENTION)] * self.interventions
        yield from [Tally(Count.OMBUDSMAN_ASKED, Asked.INFORMATION)] * self.information_requests
        yield from [Tally(Count.OMBUDSMAN_ASKED, Asked.REACTION)] * self.reaction_requests
        yield from [Tally(Count.OMBUDSMAN_REPLY, str(days)) for days in self.reply_days]
        yield from [Tally(Count.OMBUDSMAN_REPLY_LATE)] * self.replies_late
        if self.report_on is not None:
            yield Tally(Count.OMBUDSMAN_RULING, self.ruling or UNKNOWN)
            yield from [Tally(Count.NORM_BREACHED, norm) for norm in self.breached_norms]
        if self.closed_on is not None:
            yield Tally(Count.OMBUDSMAN_CLOSED, self.closing or UNKNOWN)


FOLLOWED = {
    "DECLINED": Followed.DECLINED,
    "ACCEPTED": Followed.ACCEPTED,
    "IN_PROGRESS": Followed.ACCEPTED,
    "IMPLEMENTED": Followed.IMPLEMENTED,
}


@dataclass
class RecommendationFigures(Heard):
    """One recommendation, from whatever source."""

    recommendation_id: UUID

    recorded_on: date | None = None  # None: that it was recorded is still to be told, and it is not counted
    source: str | None = None
    kind: str | None = None
    response_due_on: date | None = None
    answered_on: date | None = None
    due_on: date | None = None
    implemented_on: date | None = None

    @property
    def subject(self) -> Subject:
        return Subject(FileKind.RECOMMENDATION, self.recommendation_id)

    @property
    def followed(self) -> Followed:
        return FOLLOWED.get(self.state or "", Followed.UNANSWERED)

    @property
    def closed_on(self) -> date | None:
        return {Followed.DECLINED: self.answered_on, Followed.IMPLEMENTED: self.implemented_on}.get(self.followed)

    def tallies(self) -> Iterator[Tally]:
        """What this recommendation adds to the counts."""
        if self.recorded_on is None:
            return
        source, followed = self.source or UNKNOWN, self.followed
        yield Tally(Count.RECOMMENDED, source, followed)
        yield Tally(Count.RECOMMENDED_KIND, source, self.kind or UNKNOWN)
        if followed is Followed.UNANSWERED and self.response_due_on is not None:
            yield Tally(Count.ANSWER_DUE, source, self.response_due_on.isoformat())
        if followed is Followed.ACCEPTED and self.due_on is not None:
            yield Tally(Count.IMPLEMENTATION_DUE, source, self.due_on.isoformat())
        if self.answered_on is not None:
            yield Tally(Count.ANSWER_DAYS, source, str((self.answered_on - self.recorded_on).days))
            prompt = promptness(self.answered_on, self.response_due_on)
            if prompt is not None:
                yield Tally(Count.ANSWERED, source, prompt)

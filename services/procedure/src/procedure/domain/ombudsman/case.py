"""The aggregate of O1 to O6 and O9: what the ombudsman does with a complaint, or of his own accord (Awb 9:18, 9:26)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.correspondence import Correspondence
from procedure.domain.ombudsman.records import Closing, Report
from procedure.domain.ombudsman.refusals import (
    ClosingReasonNotApplicable,
    GroundMissing,
    GroundWithoutComplaint,
    RecommendationsOpen,
)
from procedure.domain.ombudsman.report import check_report
from procedure.domain.ombudsman.words import DONE, UNDER_INVESTIGATION
from procedure.domain.track import step as steps
from procedure.domain.track.complaint import ComplaintNow, FollowUp
from procedure.domain.track.fact import OmbudsmanCaseClosed, OmbudsmanCaseOpened, ReportReceived
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, OmbudsmanState, RecommendationState, Ruling


@dataclass(frozen=True, kw_only=True)
class OmbudsmanLetter:
    """What his first letter says: who he is, his own file number, and why the complainant turned to him."""

    ombudsman: str
    file_number: str
    ground: OmbudsmanGround | None
    received_on: date


@dataclass(eq=False, kw_only=True)
class OmbudsmanCase(Correspondence):
    """0 to n per complaint, also while that is still being handled (Awb 9:20(2)); or without one, of his own accord. He
    judges his own competence and terms (Awb 9:22-9:24): what looks wrong there is a warning, never a refusal."""

    ombudsman: str
    file_number: str
    ground: OmbudsmanGround | None
    warnings: tuple[str, ...] = ()
    report: Report | None = None
    recommendations: tuple[UUID, ...] = ()
    closing: Closing | None = None
    closed_on: date | None = None

    @classmethod
    def open(cls, by: FollowUp, file_id: UUID, reference: str, letter: OmbudsmanLetter) -> Self:
        """O1. A ground is needed exactly when a complainant turned to him about a complaint we know (R23)."""
        complaint = by.complaint
        _check_letter(letter, by)
        case = cls(
            file_id=file_id,
            reference=reference,
            state=OmbudsmanState.NOTIFIED,
            received_on=letter.received_on,
            opened_at=by.act.at,
            opened_by=by.actor.official_id,
            complaint_id=complaint.complaint_id if complaint else None,
            complaint_reference=complaint.reference if complaint else None,
            ombudsman=letter.ombudsman,
            file_number=letter.file_number,
            ground=letter.ground,
            warnings=_warnings(letter, complaint),
        )
        about = case._take(steps.OPEN, by)
        fact = OmbudsmanCaseOpened(
            **about, ombudsman=letter.ombudsman, ground=letter.ground, received_on=letter.received_on
        )
        case._tell(fact)
        return case

    @property
    def is_investigated(self) -> bool:
        """He has not judged yet."""
        return self.state in UNDER_INVESTIGATION

    @property
    def ruling(self) -> Ruling:
        return self.report.ruling if self.report else Ruling.NOT_APPLICABLE

    def receive_report(self, by: FollowUp, report: Report, recommendations: Sequence[UUID]) -> None:
        """O5: his judgement ends what he still asked for; his recommendations start their own life."""
        about = self._take(steps.RECEIVE_REPORT, by)
        check_report(report)
        self._check_day("receivedOn", report.received_on, by)
        if report.dated_on > report.received_on:
            raise DayNotPossible("datedOn", self.received_on, report.received_on)
        self.report = report
        self.recommendations = tuple(recommendations)
        self._tell(ReportReceived(**about, report=report, recommendations=len(self.recommendations)))
        self._renew_due()

    def close_without_ruling(self, by: FollowUp, reason: OmbudsmanClosing, note: str | None) -> None:
        """O6: for a reason that he or the complainant gave."""
        about = self._take(steps.CLOSE_WITHOUT_RULING, by)
        if reason is OmbudsmanClosing.FOLLOWED_UP:
            raise ClosingReasonNotApplicable
        self._close(about, Closing(reason, note, by.act.today, by.actor.official_id))

    def close(self, by: FollowUp, recommendations: Sequence[RecommendationState], note: str | None) -> None:
        """O9: the municipality did what it is responsible for (R34). `recommendations` is where each of them stands."""
        about = self._take(steps.CLOSE, by)
        if unfinished := [each for each in recommendations if each not in DONE]:
            raise RecommendationsOpen(len(unfinished))
        self._close(about, Closing(OmbudsmanClosing.FOLLOWED_UP, note, by.act.today, by.actor.official_id))

    def _close(self, about: dict[str, Any], closing: Closing) -> None:
        self.closing = closing
        self.closed_on = closing.closed_on
        self._tell(OmbudsmanCaseClosed(**about, closing=closing, ruling=self.ruling))
        self._renew_due()


def _check_letter(letter: OmbudsmanLetter, by: FollowUp) -> None:
    complaint = by.complaint
    if complaint is not None and letter.ground is None:
        raise GroundMissing
    if complaint is None and letter.ground is not None:
        raise GroundWithoutComplaint
    earliest = complaint.received_on if complaint else letter.received_on
    if not earliest <= letter.received_on <= by.act.today:
        raise DayNotPossible("receivedOn", earliest, by.act.today)


def _warnings(letter: OmbudsmanLetter, complaint: ComplaintNow | None) -> tuple[str, ...]:
    """What the liaison may bring to his attention."""
    if complaint is None:
        return ()
    found = []
    if complaint.is_open and letter.ground is OmbudsmanGround.DISSATISFIED_WITH_HANDLING:
        found.append("complaint-still-handled")
    if complaint.ombudsman_until is not None and letter.received_on > complaint.ombudsman_until:
        found.append("ombudsman-term-passed")
    return tuple(found)

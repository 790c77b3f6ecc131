"""O6 and O9: the ombudsman case ends, without a ruling or with everything done (Awb 9:22-9:24, 9:36)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from procedure.domain.ombudsman.case_file import OmbudsmanFile
from procedure.domain.steps.step import OL, StepRefused
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import OmbudsmanFact, TrackOccasion
from procedure.domain.track.step import DONE, UNDER_INVESTIGATION, TrackStep
from servicekit.errors import Conflict
from words.ombudsman import OmbudsmanClosing, OmbudsmanState, RecommendationState, Ruling

CLOSE_WITHOUT_RULING = TrackStep(
    "O6", "close without a ruling", "afsluiten zonder oordeel",
    UNDER_INVESTIGATION, OmbudsmanState.CLOSED_WITHOUT_RULING, (OL,),
    "a reason: not competent, not obliged, too late, withdrawn or solved", "Awb 9:22, 9:23, 9:24",
    "ombudsman-cases.closed",
)  # fmt: skip


CLOSE = TrackStep(
    "O9", "close the case", "zaak afsluiten", (OmbudsmanState.REPORT_RECEIVED,), OmbudsmanState.CLOSED, (OL,),
    "every recommendation of the report is implemented or declined", "Awb 9:36(4)", "ombudsman-cases.closed",
)  # fmt: skip


class ClosingReasonNotApplicable(StepRefused):
    code = "closing-reason-not-applicable"
    article = "Awb 9:22, 9:23, 9:24"
    message = "Without a ruling, a case is closed only for a reason of the ombudsman or the complainant."


class RecommendationsOpen(Conflict):
    code = "recommendations-open"
    article = "Awb 9:36(4)"

    def __init__(self, count: int) -> None:
        super().__init__(f"Recommendations neither implemented nor declined: {count}.")


@dataclass(frozen=True)
class Closing:
    """O6, O9."""

    reason: OmbudsmanClosing
    note: str | None
    closed_on: date
    closed_by: str


@dataclass(frozen=True, kw_only=True)
class OmbudsmanCaseClosed(OmbudsmanFact):
    closing: Closing
    ruling: Ruling


def close_without_ruling(file: OmbudsmanFile, by: FollowUp, reason: OmbudsmanClosing, note: str | None) -> None:
    """O6: for a reason that the ombudsman or the complainant gave."""
    about = file.take(CLOSE_WITHOUT_RULING, by)
    if reason is OmbudsmanClosing.FOLLOWED_UP:
        raise ClosingReasonNotApplicable
    _close(file, about, Closing(reason, note, by.act.today, by.actor.official_id))


def close(file: OmbudsmanFile, by: FollowUp, recommendations: Sequence[RecommendationState], note: str | None) -> None:
    """O9: the municipality has done its part (R34). `recommendations` holds the state of each."""
    about = file.take(CLOSE, by)
    if unfinished := [each for each in recommendations if each not in DONE]:
        raise RecommendationsOpen(len(unfinished))
    _close(file, about, Closing(OmbudsmanClosing.FOLLOWED_UP, note, by.act.today, by.actor.official_id))


def _close(file: OmbudsmanFile, about: TrackOccasion, closing: Closing) -> None:
    file.closing = closing
    file.closed_on = closing.closed_on
    file.tell(OmbudsmanCaseClosed(**about, closing=closing, ruling=file.ruling))
    file.renew_due()

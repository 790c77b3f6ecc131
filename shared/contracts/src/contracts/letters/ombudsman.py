"""What the ombudsman asks and recommends (M25 to M27)."""

from datetime import date
from typing import Literal

from contracts.letters.said import Said
from words.ombudsman import OmbudsmanGround, RecommendationKind


class OmbudsmanNoticeLetter(Said):
    """M25I: the ombudsman announced a case about this complaint, and why the complainant went there (R23)."""

    code: Literal["M25I"] = "M25I"
    ombudsman: str
    ground: OmbudsmanGround | None = None
    received_on: date


class OmbudsmanQuestionLetter(Said):
    """M25, Awb 9:31: what the ombudsman asks, and by when."""

    code: Literal["M25"] = "M25"
    question: str
    due_on: date


class RecommendationAnswerLetter(Said):
    """M26, Awb 9:36(4): how a recommendation is followed, or why not."""

    code: Literal["M26"] = "M26"
    report_number: str | None = None
    recommendation: str
    accepted: bool
    plan: str | None = None
    due_on: date | None = None
    reasons: str | None = None


class RecommendationReminderLetter(Said):
    """M27: a recommendation must be implemented by a date (R34)."""

    code: Literal["M27"] = "M27"
    kind: RecommendationKind
    recommendation: str
    due_on: date

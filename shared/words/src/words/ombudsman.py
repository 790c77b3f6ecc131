"""Ombudsman cases, and the recommendations that follow (Awb 9:18-9:36)."""

from enum import StrEnum


class OmbudsmanGround(StrEnum):
    """R23: the two reasons to go to the ombudsman."""

    DISSATISFIED_WITH_HANDLING = "DISSATISFIED_WITH_HANDLING"
    TAKES_TOO_LONG = "TAKES_TOO_LONG"


class OmbudsmanState(StrEnum):
    NOTIFIED = "NOTIFIED"
    INTERVENTION = "INTERVENTION"
    INFORMATION_REQUESTED = "INFORMATION_REQUESTED"
    FINDINGS_RECEIVED = "FINDINGS_RECEIVED"
    REPORT_RECEIVED = "REPORT_RECEIVED"
    CLOSED_WITHOUT_RULING = "CLOSED_WITHOUT_RULING"
    CLOSED = "CLOSED"


class OmbudsmanClosing(StrEnum):
    """Why an ombudsman case ended: without a ruling (Awb 9:22, 9:23, 9:24, withdrawn, solved), or with everything
    done."""

    NOT_COMPETENT = "NOT_COMPETENT"
    NOT_OBLIGED = "NOT_OBLIGED"
    TOO_LATE = "TOO_LATE"
    WITHDRAWN = "WITHDRAWN"
    SOLVED = "SOLVED"
    FOLLOWED_UP = "FOLLOWED_UP"


class Ruling(StrEnum):
    """R31, Awb 9:27: proper or improper; NOT_APPLICABLE when a case ended without a ruling."""

    PROPER = "PROPER"
    IMPROPER = "IMPROPER"
    NOT_APPLICABLE = "NOT_APPLICABLE"


class RecommendationKind(StrEnum):
    """R33: correcting a mistake, or preventing the next one."""

    REPAIR = "REPAIR"
    PREVENT = "PREVENT"
    OTHER = "OTHER"


class RecommendationSource(StrEnum):
    OMBUDSMAN_REPORT = "OMBUDSMAN_REPORT"
    ANNUAL_REPORT = "ANNUAL_REPORT"
    DECISION_CONCLUSION = "DECISION_CONCLUSION"
    COMMITTEE_ADVICE = "COMMITTEE_ADVICE"


class RecommendationState(StrEnum):
    RECEIVED = "RECEIVED"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    IN_PROGRESS = "IN_PROGRESS"
    IMPLEMENTED = "IMPLEMENTED"

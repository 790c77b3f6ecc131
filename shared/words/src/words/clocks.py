"""The dates that are counted, and why they change (Awb 9:8(3), 9:11, 9:24)."""

from enum import StrEnum


class Clock(StrEnum):
    """Every date that is counted for a case."""

    ACKNOWLEDGEMENT = "ackDueOn"
    REFUSAL = "refusalDueOn"
    DECISION = "decideDueOn"
    ADJOURNMENT = "extendedDueOn"
    INFORMAL_CONTACT = "informalContactDueOn"
    INFORMAL_ESCALATION = "informalEscalateOn"
    CONSENT = "consentDueOn"
    COMPLETION = "completionDueOn"
    HEARING_REPLY = "hearingReplyDueOn"
    DISPUTE = "disputeUntil"
    OMBUDSMAN = "ombudsmanUntil"
    OMBUDSMAN_INFORMATION = "ombudsmanInfoDueOn"
    FINDINGS_RESPONSE = "findingsResponseDueOn"
    RECOMMENDATION_RESPONSE = "recommendationResponseDueOn"
    RECOMMENDATION_IMPLEMENTATION = "recommendationImplDueOn"


class ClockStatus(StrEnum):
    """NONE: oral or anonymous, no legal term runs (Awb 9:4(1))."""

    NONE = "NONE"
    RUNNING = "RUNNING"
    EXTENDED = "EXTENDED"
    EXTENDED_BY_CONSENT = "EXTENDED_BY_CONSENT"
    STOPPED = "STOPPED"


class TermsReason(StrEnum):
    """Why the dates of a case were set or set again."""

    OPENED = "OPENED"
    ADJOURNED = "ADJOURNED"
    POSTPONED = "POSTPONED"
    COMMITTEE = "COMMITTEE"
    PUT_IN_WRITING = "PUT_IN_WRITING"
    WRONG_ROUTE = "WRONG_ROUTE"
    HOLIDAYS_LOADED = "HOLIDAYS_LOADED"
    EXCEEDED = "EXCEEDED"
    REOPENED = "REOPENED"
    CLOSED = "CLOSED"
    NOTICE_SENT = "NOTICE_SENT"


class AdjournmentReason(StrEnum):
    """Awb 9:11(2): the reason as a code, for public facts; the letter has the full text."""

    HEARING = "HEARING"
    ABSENCE = "ABSENCE"
    INVESTIGATION = "INVESTIGATION"
    EXTERNAL_INFORMATION = "EXTERNAL_INFORMATION"
    OTHER = "OTHER"


class DeadlineAlert(StrEnum):
    """How many days before (or after) the date in force an official is warned."""

    T_14 = "T-14"
    T_7 = "T-7"
    T_1 = "T-1"
    OVERDUE = "T+1"

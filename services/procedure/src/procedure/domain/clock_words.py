"""The words of the clocks: which dates are counted, why they changed, when somebody is warned."""

from enum import StrEnum


class Clock(StrEnum):
    """Every date that is counted for a case."""

    ACKNOWLEDGEMENT = "ackDueOn"
    REFUSAL = "refusalDueOn"
    DECISION = "decideDueOn"
    EXTENSION = "extendedDueOn"
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
    HEARING = "HEARING"
    ABSENCE = "ABSENCE"
    INVESTIGATION = "INVESTIGATION"
    EXTERNAL_INFORMATION = "EXTERNAL_INFORMATION"
    OTHER = "OTHER"


class DeadlineAlert(StrEnum):
    T_14 = "T-14"
    T_7 = "T-7"
    T_1 = "T-1"
    OVERDUE = "T+1"

"""The words that events share. Each stands with its Dutch term in docs/glossary.md."""

from enum import StrEnum


class Channel(StrEnum):
    WEB_FORM = "WEB_FORM"
    PORTAL = "PORTAL"
    EMAIL = "EMAIL"
    LETTER = "LETTER"
    PHONE = "PHONE"
    DESK = "DESK"
    FORWARDED_BY_BODY = "FORWARDED_BY_BODY"


class ComplaintForm(StrEnum):
    """Awb 9:4(1): only a written complaint has the legal clocks."""

    WRITTEN = "WRITTEN"
    ORAL = "ORAL"


class ConductTowards(StrEnum):
    """Awb 9:1, 9:4(1)."""

    SELF = "SELF"
    OTHER = "OTHER"
    UNKNOWN = "UNKNOWN"


class MissingItem(StrEnum):
    """Awb 9:4(2), 2:1(3), 6:5(3): what is lacking; asked for later, never a ground to refuse the submission."""

    NAME = "NAME"
    ADDRESS = "ADDRESS"
    DATE = "DATE"
    CONDUCT = "CONDUCT"
    SIGNATURE = "SIGNATURE"
    AUTHORISATION = "AUTHORISATION"
    TRANSLATION = "TRANSLATION"


class SuggestedKind(StrEnum):
    """What intake thinks it is; the coordinator decides at triage."""

    COMPLAINT = "COMPLAINT"
    PUBLIC_SPACE_REPORT = "PUBLIC_SPACE_REPORT"
    OBJECTION = "OBJECTION"
    CLAIM = "CLAIM"
    OTHER_BODY = "OTHER_BODY"
    UNCLEAR = "UNCLEAR"


class CaseState(StrEnum):
    RECEIVED = "RECEIVED"
    TRIAGE = "TRIAGE"
    AWAITING_COMPLETION = "AWAITING_COMPLETION"
    INFORMAL = "INFORMAL"
    FORMAL_INTAKE = "FORMAL_INTAKE"
    INVESTIGATION = "INVESTIGATION"
    COMMITTEE_ADVICE = "COMMITTEE_ADVICE"
    DECISION_PENDING = "DECISION_PENDING"
    DECIDED = "DECIDED"
    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    NOT_HANDLED = "NOT_HANDLED"
    FORWARDED = "FORWARDED"
    RECLASSIFIED = "RECLASSIFIED"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    WITHDRAWN = "WITHDRAWN"


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


class ContactKind(StrEnum):
    PHONE = "PHONE"
    VISIT = "VISIT"
    VIDEO = "VIDEO"
    EMAIL = "EMAIL"


class ResolutionKind(StrEnum):
    """R36: how an informal solution was found."""

    DIRECT_ACTION = "DIRECT_ACTION"
    CONVERSATION = "CONVERSATION"


class FormalReason(StrEnum):
    NO_AGREEMENT = "NO_AGREEMENT"
    REQUESTED = "REQUESTED"
    TIME_PASSED = "TIME_PASSED"
    TALK_REFUSED = "TALK_REFUSED"
    MANAGER_CONFLICTED = "MANAGER_CONFLICTED"
    BODY_CONDUCT = "BODY_CONDUCT"


class Side(StrEnum):
    COMPLAINANT = "COMPLAINANT"
    ACCUSED = "ACCUSED"


class WaiverGround(StrEnum):
    """Awb 9:10(2): why the complainant was not heard. The accused has no such list: NOT_USED is offered, not used."""

    MANIFESTLY_UNFOUNDED = "MANIFESTLY_UNFOUNDED"
    DECLINED = "DECLINED"
    NO_REPLY_IN_TERM = "NO_REPLY_IN_TERM"
    NOT_USED = "NOT_USED"


class Judgement(StrEnum):
    """The judgement on one element of a complaint (Awb 9:12(1))."""

    FOUNDED = "FOUNDED"
    UNFOUNDED = "UNFOUNDED"
    NO_JUDGEMENT = "NO_JUDGEMENT"


class Outcome(StrEnum):
    """How a case ended; for a decided case derived from its elements."""

    FOUNDED = "FOUNDED"
    PARTLY_FOUNDED = "PARTLY_FOUNDED"
    UNFOUNDED = "UNFOUNDED"
    NO_JUDGEMENT = "NO_JUDGEMENT"
    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    NOT_HANDLED = "NOT_HANDLED"
    FORWARDED = "FORWARDED"
    RECLASSIFIED = "RECLASSIFIED"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    WITHDRAWN = "WITHDRAWN"


class NotHandledGround(StrEnum):
    """Awb 9:8: when there is no duty to handle a complaint. (a) to (f) of the first paragraph, then the second."""

    ALREADY_HANDLED = "ALREADY_HANDLED"
    OLDER_THAN_A_YEAR = "OLDER_THAN_A_YEAR"
    OBJECTION_POSSIBLE = "OBJECTION_POSSIBLE"
    APPEAL_POSSIBLE = "APPEAL_POSSIBLE"
    BEFORE_COURT = "BEFORE_COURT"
    CRIMINAL_INVESTIGATION = "CRIMINAL_INVESTIGATION"
    INSUFFICIENT_INTEREST = "INSUFFICIENT_INTEREST"


class ReclassifiedKind(StrEnum):
    """What a message turned out to be that is no complaint (R40)."""

    PUBLIC_SPACE_REPORT = "PUBLIC_SPACE_REPORT"
    OBJECTION = "OBJECTION"
    CLAIM = "CLAIM"
    ENFORCEMENT_REQUEST = "ENFORCEMENT_REQUEST"
    INFORMATION_REQUEST = "INFORMATION_REQUEST"
    PERSONAL_DATA_REQUEST = "PERSONAL_DATA_REQUEST"
    NOTICE_OF_DEFAULT = "NOTICE_OF_DEFAULT"
    INTEGRITY_REPORT = "INTEGRITY_REPORT"
    POLICY_REACTION = "POLICY_REACTION"
    PRIVATE_MATTER = "PRIVATE_MATTER"


class SignalReason(StrEnum):
    """Why no formal procedure is possible, so that the complaint is registered as a signal (Awb 9:2, 9:4(1))."""

    ANONYMOUS = "ANONYMOUS"
    NO_ADDRESS = "NO_ADDRESS"
    ORAL = "ORAL"
    CONDUCT_TOWARDS_OTHER = "CONDUCT_TOWARDS_OTHER"


class ReopenReason(StrEnum):
    """T27 to T30: why a closed case goes on."""

    AGREEMENT_DISPUTED = "AGREEMENT_DISPUTED"
    CLASSIFICATION_CONTESTED = "CLASSIFICATION_CONTESTED"
    RECONSIDERED = "RECONSIDERED"
    CRIMINAL_CASE_ENDED = "CRIMINAL_CASE_ENDED"
    OMBUDSMAN_REQUEST = "OMBUDSMAN_REQUEST"


class ReplacedPart(StrEnum):
    HANDLER = "HANDLER"
    TEAM_MANAGER = "TEAM_MANAGER"


class ReplacementReason(StrEnum):
    """T31. After CONFLICT the earlier acts are looked at again."""

    CONFLICT = "CONFLICT"
    ABSENCE = "ABSENCE"
    LEFT = "LEFT"
    WORKLOAD = "WORKLOAD"
    OTHER = "OTHER"


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
    """Why an ombudsman case ended: without a ruling (Awb 9:22, 9:23, 9:24, withdrawn, solved), or with all done."""

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


class RecommendationSource(StrEnum):
    OMBUDSMAN_REPORT = "OMBUDSMAN_REPORT"
    ANNUAL_REPORT = "ANNUAL_REPORT"
    DECISION_CONCLUSION = "DECISION_CONCLUSION"
    COMMITTEE_ADVICE = "COMMITTEE_ADVICE"


class RecommendationKind(StrEnum):
    """R33: mending a mistake, or preventing the next one."""

    REPAIR = "REPAIR"
    PREVENT = "PREVENT"
    OTHER = "OTHER"


class RecommendationState(StrEnum):
    RECEIVED = "RECEIVED"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    IN_PROGRESS = "IN_PROGRESS"
    IMPLEMENTED = "IMPLEMENTED"


class FileKind(StrEnum):
    """What a message is about: a complaint, or an ombudsman case or recommendation that may have none."""

    COMPLAINT = "COMPLAINT"
    OMBUDSMAN_CASE = "OMBUDSMAN_CASE"
    RECOMMENDATION = "RECOMMENDATION"


class ConclusionKind(StrEnum):
    NONE = "NONE"
    APOLOGY = "APOLOGY"
    EXPLANATION = "EXPLANATION"
    REPAIR = "REPAIR"
    COMPENSATION_GESTURE = "COMPENSATION_GESTURE"
    WORK_PROCESS_CHANGE = "WORK_PROCESS_CHANGE"
    TRAINING = "TRAINING"
    PERSONNEL_TALK = "PERSONNEL_TALK"


class AdjournmentReason(StrEnum):
    """Awb 9:11(2): the reason as a code, for public facts; the words go in the letter."""

    HEARING = "HEARING"
    ABSENCE = "ABSENCE"
    INVESTIGATION = "INVESTIGATION"
    EXTERNAL_INFORMATION = "EXTERNAL_INFORMATION"
    OTHER = "OTHER"


class MessageCode(StrEnum):
    """The messages of this system. M01R is the bare receipt of Awb 2:17(1)."""

    M01R = "M01R"
    M01 = "M01"
    M01C = "M01C"
    M02 = "M02"
    M03 = "M03"
    M04 = "M04"
    M05 = "M05"
    M05S = "M05S"
    M06I = "M06I"
    M06 = "M06"
    M07 = "M07"
    M07B = "M07B"
    M07R = "M07R"
    M08 = "M08"
    M09 = "M09"
    M09A = "M09A"
    M10 = "M10"
    M11 = "M11"
    M12 = "M12"
    M13 = "M13"
    M14 = "M14"
    M15 = "M15"
    M15A = "M15A"
    M16 = "M16"
    M17 = "M17"
    M18 = "M18"
    M19 = "M19"
    M20 = "M20"
    M21 = "M21"
    M21B = "M21B"
    M21S = "M21S"
    M22 = "M22"
    M23 = "M23"
    M24 = "M24"
    M25 = "M25"
    M25I = "M25I"
    M26 = "M26"
    M27 = "M27"
    M31 = "M31"
    M33 = "M33"


class DeliveryChannel(StrEnum):
    EMAIL = "EMAIL"
    LETTER = "LETTER"


class RecipientKind(StrEnum):
    COMPLAINANT = "COMPLAINANT"
    REPRESENTATIVE = "REPRESENTATIVE"
    ACCUSED = "ACCUSED"
    TEAM_MANAGER = "TEAM_MANAGER"
    COORDINATOR = "COORDINATOR"
    HANDLER = "HANDLER"
    MANAGEMENT = "MANAGEMENT"
    DECISION_MAKER = "DECISION_MAKER"
    CO_COMPLAINANT = "CO_COMPLAINANT"
    OTHER_BODY = "OTHER_BODY"
    OMBUDSMAN = "OMBUDSMAN"
    OMBUDSMAN_LIAISON = "OMBUDSMAN_LIAISON"
    RECOMMENDATION_OWNER = "RECOMMENDATION_OWNER"
    AUDITOR = "AUDITOR"


class FailureReason(StrEnum):
    """Why a message could not be sent. After a permanent failure the next channel is used (Awb 2:11)."""

    REFUSED = "REFUSED"
    TIMED_OUT = "TIMED_OUT"
    NO_ADDRESS = "NO_ADDRESS"
    ENCLOSURE_UNUSABLE = "ENCLOSURE_UNUSABLE"  # a document that must go along is missing or not the one meant


class DeadlineAlert(StrEnum):
    """How many days before (or after) the date in force an official is warned."""

    T_14 = "T-14"
    T_7 = "T-7"
    T_1 = "T-1"
    OVERDUE = "T+1"


class OfficialRole(StrEnum):
    TEAM_MANAGER = "team_manager"
    COMPLAINT_COORDINATOR = "complaint_coordinator"
    COMPLAINT_HANDLER = "complaint_handler"
    DECISION_MAKER = "decision_maker"
    COMMITTEE_MEMBER = "committee_member"
    MANAGEMENT = "management"
    MAYOR_OVERSIGHT = "mayor_oversight"
    COUNCIL_CLERK = "council_clerk"
    OMBUDSMAN_LIAISON = "ombudsman_liaison"
    AUDITOR = "auditor"
    REGISTRAR = "registrar"
    OPERATOR = "operator"
    PLATFORM_ADMIN = "platform_admin"

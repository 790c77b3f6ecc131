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
    """Awb 9:4(2): what the complaint lacks; asked for later, never a ground to refuse the submission."""

    NAME = "NAME"
    ADDRESS = "ADDRESS"
    DATE = "DATE"


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
    INFORMAL = "INFORMAL"
    FORMAL_INTAKE = "FORMAL_INTAKE"
    INVESTIGATION = "INVESTIGATION"
    DECISION_PENDING = "DECISION_PENDING"
    DECIDED = "DECIDED"
    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"


class ClockStatus(StrEnum):
    """NONE: oral or anonymous, no legal term runs (Awb 9:4(1))."""

    NONE = "NONE"
    RUNNING = "RUNNING"
    EXTENDED = "EXTENDED"
    STOPPED = "STOPPED"


class TermsReason(StrEnum):
    """Why the dates of a case were set or set again."""

    OPENED = "OPENED"
    ADJOURNED = "ADJOURNED"
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
    M05 = "M05"
    M06I = "M06I"
    M06 = "M06"
    M07 = "M07"
    M08 = "M08"
    M09 = "M09"
    M10 = "M10"
    M11 = "M11"
    M13 = "M13"
    M14 = "M14"
    M16 = "M16"
    M17 = "M17"
    M23 = "M23"


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


class FailureReason(StrEnum):
    """Why a message could not be sent. After a permanent failure the next channel is used (Awb 2:11)."""

    REFUSED = "REFUSED"
    TIMED_OUT = "TIMED_OUT"
    NO_ADDRESS = "NO_ADDRESS"


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

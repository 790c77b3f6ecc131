"""The words of the procedure. Values equal those on the wire; the Dutch terms stand in docs/glossary.md. The clocks
have theirs in `clock_words`, the steps beside the main road in `endings`, the ombudsman in `ombudsman.words`."""

from enum import StrEnum


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


CLOSED_STATES = frozenset(
    {
        CaseState.DECIDED,
        CaseState.RESOLVED_INFORMALLY,
        CaseState.NOT_HANDLED,
        CaseState.FORWARDED,
        CaseState.RECLASSIFIED,
        CaseState.NOTED_AS_SIGNAL,
        CaseState.WITHDRAWN,
    }
)
NOTIFIED_STATES = frozenset(
    {CaseState.DECIDED, CaseState.NOT_HANDLED}
)  # a written notice must follow (Awb 9:12, 9:8(3))
OPEN_STATES = frozenset(CaseState) - CLOSED_STATES
WITH_HANDLER = (CaseState.INVESTIGATION, CaseState.COMMITTEE_ADVICE, CaseState.DECISION_PENDING)


class Role(StrEnum):
    """Who can act on a case. SYSTEM is the service itself, when a date has passed or a message was sent. OWNER is
    whoever carries out a recommendation, by what he was asked to do: no token makes anybody one."""

    COMPLAINANT = "complainant"
    REPRESENTATIVE = "representative"
    ACCUSED = "accused"
    TEAM_MANAGER = "team_manager"
    COORDINATOR = "complaint_coordinator"
    HANDLER = "complaint_handler"
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
    OWNER = "recommendation_owner"
    INTEGRATION_CLIENT = "integration_client"
    SYSTEM = "system"


ROLES_OF_OFFICIALS = frozenset(Role) - {Role.COMPLAINANT, Role.OWNER, Role.SYSTEM}


class Channel(StrEnum):
    WEB_FORM = "WEB_FORM"
    PORTAL = "PORTAL"
    EMAIL = "EMAIL"
    LETTER = "LETTER"
    PHONE = "PHONE"
    DESK = "DESK"
    FORWARDED_BY_BODY = "FORWARDED_BY_BODY"


class ComplaintForm(StrEnum):
    WRITTEN = "WRITTEN"
    ORAL = "ORAL"


class ConductTowards(StrEnum):
    SELF = "SELF"
    OTHER = "OTHER"
    UNKNOWN = "UNKNOWN"


class ResponsibleBody(StrEnum):
    """Awb 9:1: whose conduct it counts as."""

    COLLEGE = "COLLEGE"
    BURGEMEESTER = "BURGEMEESTER"
    RAAD = "RAAD"
    OTHER = "OTHER"


class AccusedKind(StrEnum):
    """EXTERNAL: works for the municipality, but is not in its directory. UNKNOWN: only the team is known."""

    OFFICIAL = "OFFICIAL"
    EXTERNAL = "EXTERNAL"
    UNKNOWN = "UNKNOWN"


class LoadSource(StrEnum):
    """How something of the municipality came to be known here: from its file at the start, or by an official."""

    FILE = "FILE"
    API = "API"


class ContactKind(StrEnum):
    PHONE = "PHONE"
    VISIT = "VISIT"
    VIDEO = "VIDEO"
    EMAIL = "EMAIL"


class ResolutionKind(StrEnum):
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
    """Awb 9:10(2); NOT_USED is for the accused only, for whom the law has no list."""

    MANIFESTLY_UNFOUNDED = "MANIFESTLY_UNFOUNDED"
    DECLINED = "DECLINED"
    NO_REPLY_IN_TERM = "NO_REPLY_IN_TERM"
    NOT_USED = "NOT_USED"


class Judgement(StrEnum):
    FOUNDED = "FOUNDED"
    UNFOUNDED = "UNFOUNDED"
    NO_JUDGEMENT = "NO_JUDGEMENT"


class Outcome(StrEnum):
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


class ConclusionKind(StrEnum):
    NONE = "NONE"
    APOLOGY = "APOLOGY"
    EXPLANATION = "EXPLANATION"
    REPAIR = "REPAIR"
    COMPENSATION_GESTURE = "COMPENSATION_GESTURE"
    WORK_PROCESS_CHANGE = "WORK_PROCESS_CHANGE"
    TRAINING = "TRAINING"
    PERSONNEL_TALK = "PERSONNEL_TALK"


class DocumentKind(StrEnum):
    """A DECISION is made by the service itself; every other kind is filed by an official. A COMPLAINT is the complaint
    as it came in, and what came with it: it goes to the accused as it is (Awb 9:9)."""

    COMPLAINT = "COMPLAINT"
    STATEMENT = "STATEMENT"
    HEARING_REPORT = "HEARING_REPORT"
    CONSENT = "CONSENT"
    AUTHORISATION = "AUTHORISATION"
    ADVICE = "ADVICE"
    EVIDENCE = "EVIDENCE"
    TRANSLATION = "TRANSLATION"
    OMBUDSMAN_LETTER = "OMBUDSMAN_LETTER"
    DECISION = "DECISION"
    OTHER = "OTHER"

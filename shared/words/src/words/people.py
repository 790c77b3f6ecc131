"""Who takes part, and how."""

from enum import StrEnum


class Role(StrEnum):
    """The roles in which a case is acted on. SYSTEM is the service itself, when a date has passed or a message was
    sent. OWNER is the official who carries out a recommendation: assignment makes them one, never a token."""

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


class ResponsibleBody(StrEnum):
    """Awb 9:1: whose conduct it counts as."""

    COLLEGE = "COLLEGE"
    BURGEMEESTER = "BURGEMEESTER"
    RAAD = "RAAD"
    OTHER = "OTHER"


class OfficialKind(StrEnum):
    """An office holder is the mayor, an alderman or a council member: a body of the municipality or one of its members
    (Awb 9:7(2))."""

    OFFICIAL = "OFFICIAL"
    OFFICE_HOLDER = "OFFICE_HOLDER"


class AccusedKind(StrEnum):
    """EXTERNAL: works for the municipality, but is not in its directory. UNKNOWN: only the team is known."""

    OFFICIAL = "OFFICIAL"
    EXTERNAL = "EXTERNAL"
    UNKNOWN = "UNKNOWN"


class PartyKind(StrEnum):
    """Who takes part in a case without being an official of the directory."""

    COMPLAINANT = "COMPLAINANT"
    CO_COMPLAINANT = "CO_COMPLAINANT"
    REPRESENTATIVE = "REPRESENTATIVE"
    ACCUSED = "ACCUSED"


class Side(StrEnum):
    COMPLAINANT = "COMPLAINANT"
    ACCUSED = "ACCUSED"


class ContactKind(StrEnum):
    PHONE = "PHONE"
    VISIT = "VISIT"
    VIDEO = "VIDEO"
    EMAIL = "EMAIL"
    LETTER = "LETTER"


class DepartureWay(StrEnum):
    """How one of several complainants stopped complaining, while the others go on (Awb 9:5)."""

    AGREED = "AGREED"
    WITHDREW = "WITHDREW"


class ConsentScope(StrEnum):
    """What somebody agreed to get electronically (Awb 2:8); consent for one thing does not carry to another."""

    COMPLAINT = "COMPLAINT"  # every message about this complaint


class RepresentationScope(StrEnum):
    """How far an authorisation goes (Awb 2:1)."""

    EVERYTHING = "EVERYTHING"
    RECEIVE_MESSAGES = "RECEIVE_MESSAGES"
    HEARING_ONLY = "HEARING_ONLY"


class DeclaredConflict(StrEnum):
    """C1 and C10: what an official declares about themselves."""

    INVOLVED = "INVOLVED"
    SELF = "SELF"
    PARTNER_OR_HOUSEHOLD = "PARTNER_OR_HOUSEHOLD"
    OTHER = "OTHER"


class ReplacedPart(StrEnum):
    HANDLER = "HANDLER"
    TEAM_MANAGER = "TEAM_MANAGER"


class CasePart(StrEnum):
    """A part that somebody must have, or a case stands still."""

    TEAM_MANAGER = "TEAM_MANAGER"
    HANDLER = "HANDLER"
    DECISION_MAKER = "DECISION_MAKER"


class VacancyCause(StrEnum):
    """Why nobody has it. ABSENT: and nobody who is free of conflict stands in. NOBODY_FREE: no decision maker of this
    body is here and free of conflict."""

    NOT_APPOINTED = "NOT_APPOINTED"
    LEFT = "LEFT"
    ROLE_MISSING = "ROLE_MISSING"
    SHUT_OUT = "SHUT_OUT"
    ABSENT = "ABSENT"
    NOBODY_FREE = "NOBODY_FREE"


class ReplacementReason(StrEnum):
    """T31. After CONFLICT the earlier acts are reviewed."""

    CONFLICT = "CONFLICT"
    ABSENCE = "ABSENCE"
    LEFT = "LEFT"
    WORKLOAD = "WORKLOAD"
    OTHER = "OTHER"

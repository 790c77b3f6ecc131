"""The words of the steps beside the main road: what may be missing, how a case can end otherwise, and go on again."""

from enum import StrEnum


class MissingItem(StrEnum):
    """Awb 9:4(2) for the first five, 2:1(3) for the authorisation, 6:5(3) for the translation."""

    NAME = "NAME"
    ADDRESS = "ADDRESS"
    DATE = "DATE"
    CONDUCT = "CONDUCT"
    SIGNATURE = "SIGNATURE"
    AUTHORISATION = "AUTHORISATION"
    TRANSLATION = "TRANSLATION"


class NotHandledGround(StrEnum):
    """Awb 9:8(1)(a) to (f), and 9:8(2)."""

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
    """Why afdeling 9.1.2 does not apply, so that only the decent handling of 9:2 is left."""

    ANONYMOUS = "ANONYMOUS"
    NO_ADDRESS = "NO_ADDRESS"
    ORAL = "ORAL"
    CONDUCT_TOWARDS_OTHER = "CONDUCT_TOWARDS_OTHER"


class WithdrawalWay(StrEnum):
    """Any form will do."""

    PHONE = "PHONE"
    DESK = "DESK"
    LETTER = "LETTER"
    EMAIL = "EMAIL"
    OWN_PAGE = "OWN_PAGE"


class ReopenReason(StrEnum):
    """T27 to T30."""

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


class DeclaredConflict(StrEnum):
    """C1 and C10: what an official says of himself."""

    INVOLVED = "INVOLVED"
    SELF = "SELF"
    PARTNER_OR_HOUSEHOLD = "PARTNER_OR_HOUSEHOLD"
    OTHER = "OTHER"


class RepresentationScope(StrEnum):
    """How far an authorisation goes (Awb 2:1)."""

    EVERYTHING = "EVERYTHING"
    RECEIVE_MESSAGES = "RECEIVE_MESSAGES"
    HEARING_ONLY = "HEARING_ONLY"

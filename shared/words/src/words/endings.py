"""The ways a complaint ends without a judgement or an agreement, and is reopened."""

from enum import StrEnum


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
    """What a message is instead of a complaint (R40)."""

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


class WithdrawalWay(StrEnum):
    """The law requires no particular form."""

    PHONE = "PHONE"
    DESK = "DESK"
    LETTER = "LETTER"
    EMAIL = "EMAIL"
    OWN_PAGE = "OWN_PAGE"


class ReopenReason(StrEnum):
    """T27 to T30: why a closed case is reopened."""

    AGREEMENT_DISPUTED = "AGREEMENT_DISPUTED"
    CLASSIFICATION_CONTESTED = "CLASSIFICATION_CONTESTED"
    RECONSIDERED = "RECONSIDERED"
    CRIMINAL_CASE_ENDED = "CRIMINAL_CASE_ENDED"
    OMBUDSMAN_REQUEST = "OMBUDSMAN_REQUEST"

"""The words of this room. Values equal those on the wire (contracts.vocabulary)."""

from enum import StrEnum


class MessageCode(StrEnum):
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


class Channel(StrEnum):
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


CITIZENS = frozenset({RecipientKind.COMPLAINANT, RecipientKind.REPRESENTATIVE})  # known from the submission
COMPLAINING = CITIZENS | {RecipientKind.CO_COMPLAINANT}


class FileKind(StrEnum):
    """What a message is about. Only a complaint has a complainant and a page of his own."""

    COMPLAINT = "COMPLAINT"
    OMBUDSMAN_CASE = "OMBUDSMAN_CASE"
    RECOMMENDATION = "RECOMMENDATION"


class FailureReason(StrEnum):
    REFUSED = "REFUSED"
    TIMED_OUT = "TIMED_OUT"
    NO_ADDRESS = "NO_ADDRESS"
    ENCLOSURE_UNUSABLE = "ENCLOSURE_UNUSABLE"


class MessageState(StrEnum):
    """PLANNED: on its way to the mail server or to the print queue."""

    PLANNED = "PLANNED"
    SENT = "SENT"
    QUEUED = "QUEUED"
    POSTED = "POSTED"
    FAILED = "FAILED"


class Resolution(StrEnum):
    """What a person did about a message that could not be sent (Awb 2:11)."""

    DELIVERED_OTHERWISE = "DELIVERED_OTHERWISE"
    ADDRESS_NOT_FOUND = "ADDRESS_NOT_FOUND"

"""The words of this room. Values equal those on the wire (contracts.vocabulary)."""

from enum import StrEnum


class MessageCode(StrEnum):
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
    M25I = "M25I"
    M25 = "M25"
    M26 = "M26"
    M27 = "M27"
    M31 = "M31"
    M33 = "M33"


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

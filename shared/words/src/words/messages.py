"""Messages, their recipients and their channels (M01-M37)."""

from enum import StrEnum


class MessageCode(StrEnum):
    """The messages of this system. M01R is only the confirmation of receipt of Awb 2:17(1)."""

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
    M23N = "M23N"
    M24 = "M24"
    M25 = "M25"
    M25I = "M25I"
    M26 = "M26"
    M27 = "M27"
    M31 = "M31"
    M33 = "M33"
    M35 = "M35"
    M37 = "M37"


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


class FileKind(StrEnum):
    """What a message is about: a complaint, or an ombudsman case or recommendation that may have none."""

    COMPLAINT = "COMPLAINT"
    OMBUDSMAN_CASE = "OMBUDSMAN_CASE"
    RECOMMENDATION = "RECOMMENDATION"


class DeliveryChannel(StrEnum):
    EMAIL = "EMAIL"
    LETTER = "LETTER"


class FailureReason(StrEnum):
    """Why a message could not be sent. After a permanent failure the next channel is used (Awb 2:11)."""

    REFUSED = "REFUSED"
    TIMED_OUT = "TIMED_OUT"
    NO_ADDRESS = "NO_ADDRESS"
    ENCLOSURE_UNUSABLE = "ENCLOSURE_UNUSABLE"  # a document that must be enclosed is missing or is not the expected one

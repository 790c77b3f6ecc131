"""How a complaint comes in, and what it is about."""

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
    """Awb 9:4(2), 2:1(3), 6:5(3): what is missing; asked for later, never a ground to refuse the submission."""

    NAME = "NAME"
    ADDRESS = "ADDRESS"
    DATE = "DATE"
    CONDUCT = "CONDUCT"
    SIGNATURE = "SIGNATURE"
    AUTHORISATION = "AUTHORISATION"
    TRANSLATION = "TRANSLATION"


class SuggestedKind(StrEnum):
    """The classification that intake suggests; the coordinator decides at triage."""

    COMPLAINT = "COMPLAINT"
    PUBLIC_SPACE_REPORT = "PUBLIC_SPACE_REPORT"
    OBJECTION = "OBJECTION"
    CLAIM = "CLAIM"
    OTHER_BODY = "OTHER_BODY"
    UNCLEAR = "UNCLEAR"

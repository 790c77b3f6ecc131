"""The words in which the figures speak."""

from enum import StrEnum


class State(StrEnum):
    """The states of a case that end it in this report; every other state is open."""

    DECIDED = "DECIDED"
    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"


class Track(StrEnum):
    """How a complaint was handled, as things stand: exactly one for each."""

    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    FORMAL = "FORMAL"
    OPEN = "OPEN"


class Timeliness(StrEnum):
    """Awb 9:11, for a complaint that is done."""

    WITHIN_TERM = "WITHIN_TERM"
    WITHIN_EXTENSION = "WITHIN_EXTENSION"
    LATE = "LATE"


class Acknowledgement(StrEnum):
    """Awb 9:6, for a complaint whose acknowledgement went out."""

    ON_TIME = "ON_TIME"
    LATE = "LATE"


class Body(StrEnum):
    """Whose conduct it is about (Awb 9:7(2))."""

    BODY = "BODY"
    OFFICIAL = "OFFICIAL"
    UNKNOWN = "UNKNOWN"

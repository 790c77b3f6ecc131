"""The words in which the figures speak."""

from enum import StrEnum

from words.cases import CaseState

BEFORE_THE_FORMAL_PROCEDURE = frozenset(
    {CaseState.RECEIVED, CaseState.TRIAGE, CaseState.AWAITING_COMPLETION, CaseState.INFORMAL}
)


class Track(StrEnum):
    """How a complaint was handled, as things stand: exactly one for each."""

    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    FORMAL = "FORMAL"
    NOT_HANDLED = "NOT_HANDLED"
    WITHDRAWN = "WITHDRAWN"
    FORWARDED = "FORWARDED"
    RECLASSIFIED = "RECLASSIFIED"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    OPEN = "OPEN"


NO_COMPLAINT = (Track.FORWARDED, Track.RECLASSIFIED, Track.NOTED_AS_SIGNAL)
ENDED_OTHERWISE = (Track.NOT_HANDLED, Track.WITHDRAWN, *NO_COMPLAINT)


class Timeliness(StrEnum):
    """Awb 9:11, for a complaint that is done."""

    WITHIN_TERM = "WITHIN_TERM"
    WITHIN_EXTENSION = "WITHIN_EXTENSION"
    WITHIN_CONSENT = "WITHIN_CONSENT"
    LATE = "LATE"


class Promptness(StrEnum):
    """Whether something that had to go out by a day did: an acknowledgement (Awb 9:6), a refusal (Awb 9:8(3)), an
    answer to a recommendation (Awb 9:36(4))."""

    ON_TIME = "ON_TIME"
    LATE = "LATE"


class Body(StrEnum):
    """Whose conduct it is about (Awb 9:7(2))."""

    BODY = "BODY"
    OFFICIAL = "OFFICIAL"
    UNKNOWN = "UNKNOWN"


class Asked(StrEnum):
    """What the ombudsman asks in the course of a case (Awb 9:31, 9:35)."""

    INTERVENTION = "INTERVENTION"
    INFORMATION = "INFORMATION"
    REACTION = "REACTION"


class Followed(StrEnum):
    """Where a recommendation stands."""

    UNANSWERED = "UNANSWERED"
    DECLINED = "DECLINED"
    ACCEPTED = "ACCEPTED"
    IMPLEMENTED = "IMPLEMENTED"

"""What is counted, and by which keys. Every number in the report is a sum of these tallies and nothing else."""

from enum import StrEnum
from typing import NamedTuple

UNKNOWN = "UNKNOWN"
IN_FORMAL_PROCEDURE = "FORMAL_STARTED"  # how an open complaint is handled
ADJOURNED_LATE = "LATE"  # after the term had passed


class Count(StrEnum):
    """What is counted. The comments name the first and second key, where there are any."""

    MONTH = "MONTH"  # month of receipt
    CHANNEL = "CHANNEL"
    FORM = "FORM"
    BODY = "BODY"
    TEAM_THEME = "TEAM_THEME"
    TEAM_RESULT = "TEAM_RESULT"
    SPLIT = "SPLIT"  # kind of the part that was split off
    WITH_SPLIT = "WITH_SPLIT"
    ITEM_ASKED = "ITEM_ASKED"  # what was missing
    INCOMPLETE = "INCOMPLETE"
    COMPLETION_WAIVED = "COMPLETION_WAIVED"
    TRACK = "TRACK"  # track, and how within it
    FORMAL_STARTED = "FORMAL_STARTED"  # reason
    REOPENING = "REOPENING"  # reason
    REOPENED = "REOPENED"
    ELEMENT = "ELEMENT"  # judgement on one element
    DONE = "DONE"  # timeliness
    AWAITING_NOTICE = "AWAITING_NOTICE"  # last day on time, timeliness by the day of the decision
    DUE = "DUE"  # last day on time of what is open
    NO_TERM = "NO_TERM"
    ENDED_OTHERWISE = "ENDED_OTHERWISE"
    DAYS = "DAYS"  # track, days
    AWAITING_DAYS = "AWAITING_DAYS"  # last day on time, days by the day of the decision
    ACKNOWLEDGED = "ACKNOWLEDGED"  # promptness
    ACKNOWLEDGEMENT_DUE = "ACKNOWLEDGEMENT_DUE"  # last day on time of what is still to be sent
    REFUSED = "REFUSED"  # promptness
    REFUSAL_DUE = "REFUSAL_DUE"  # last day on time of what is still to be sent
    ADJOURNED = "ADJOURNED"  # reason, LATE or nothing
    POSTPONEMENT = "POSTPONEMENT"
    POSTPONED = "POSTPONED"
    HEARING_OFFERED = "HEARING_OFFERED"
    HEARD = "HEARD"  # side
    NOT_HEARD = "NOT_HEARD"  # side, ground
    ADVICE_REQUESTED = "ADVICE_REQUESTED"
    ADVISED = "ADVISED"  # outcome that was advised
    ADVISED_OTHERWISE = "ADVISED_OTHERWISE"

    OMBUDSMAN_REQUEST = "OMBUDSMAN_REQUEST"  # ground
    OMBUDSMAN_ASKED = "OMBUDSMAN_ASKED"  # what
    OMBUDSMAN_REPLY = "OMBUDSMAN_REPLY"  # days until the answer
    OMBUDSMAN_REPLY_LATE = "OMBUDSMAN_REPLY_LATE"
    OMBUDSMAN_RULING = "OMBUDSMAN_RULING"  # ruling
    OMBUDSMAN_CLOSED = "OMBUDSMAN_CLOSED"  # reason
    NORM_BREACHED = "NORM_BREACHED"  # norm

    RECOMMENDED = "RECOMMENDED"  # source, state
    RECOMMENDED_KIND = "RECOMMENDED_KIND"  # source, kind
    ANSWER_DUE = "ANSWER_DUE"  # source, last day of a pending answer
    ANSWERED = "ANSWERED"  # source, promptness
    ANSWER_DAYS = "ANSWER_DAYS"  # source, days
    IMPLEMENTATION_DUE = "IMPLEMENTATION_DUE"  # source, last day of a pending implementation


class Tally(NamedTuple):
    kind: Count
    first: str = ""
    second: str = ""

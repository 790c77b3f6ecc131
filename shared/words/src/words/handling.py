"""The informal talk, the hearing and the judgement (Awb 9:5, 9:10, 9:12)."""

from enum import StrEnum


class ResolutionKind(StrEnum):
    """R36: how an informal solution was found."""

    DIRECT_ACTION = "DIRECT_ACTION"
    CONVERSATION = "CONVERSATION"


class FormalReason(StrEnum):
    NO_AGREEMENT = "NO_AGREEMENT"
    REQUESTED = "REQUESTED"
    TIME_PASSED = "TIME_PASSED"
    TALK_REFUSED = "TALK_REFUSED"
    MANAGER_CONFLICTED = "MANAGER_CONFLICTED"
    BODY_CONDUCT = "BODY_CONDUCT"


class WaiverGround(StrEnum):
    """Awb 9:10(2): why the complainant was not heard. The law has no such list for the accused, who may decline;
    NOT_USED means that the reply date passed and the offer was not used. UNREACHABLE: the copy or the offer could not
    be delivered to an accused, twice, and the decision maker said why the case goes on without them."""

    MANIFESTLY_UNFOUNDED = "MANIFESTLY_UNFOUNDED"
    DECLINED = "DECLINED"
    NO_REPLY_IN_TERM = "NO_REPLY_IN_TERM"
    NOT_USED = "NOT_USED"
    UNREACHABLE = "UNREACHABLE"


class Judgement(StrEnum):
    """The judgement on one element of a complaint (Awb 9:12(1))."""

    FOUNDED = "FOUNDED"
    UNFOUNDED = "UNFOUNDED"
    NO_JUDGEMENT = "NO_JUDGEMENT"


class ConclusionKind(StrEnum):
    NONE = "NONE"
    APOLOGY = "APOLOGY"
    EXPLANATION = "EXPLANATION"
    REPAIR = "REPAIR"
    COMPENSATION_GESTURE = "COMPENSATION_GESTURE"
    WORK_PROCESS_CHANGE = "WORK_PROCESS_CHANGE"
    TRAINING = "TRAINING"
    PERSONNEL_TALK = "PERSONNEL_TALK"

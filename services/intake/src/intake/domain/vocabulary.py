"""The words of this service. They have the same values as on the wire; `application/outgoing.py` maps them."""

from enum import StrEnum


class Channel(StrEnum):
    """How the complaint reached us. Awb 2:1: besides the internet there is always another way."""

    WEB_FORM = "WEB_FORM"
    EMAIL = "EMAIL"
    LETTER = "LETTER"
    PHONE = "PHONE"
    DESK = "DESK"


class ComplaintForm(StrEnum):
    """Awb 9:4(1): only a written complaint has the legal terms."""

    WRITTEN = "WRITTEN"
    ORAL = "ORAL"


class ConductTowards(StrEnum):
    """Awb 9:1: everyone may complain about conduct towards himself or someone else."""

    SELF = "SELF"
    OTHER = "OTHER"
    UNKNOWN = "UNKNOWN"


class MissingItem(StrEnum):
    """What the complaint lacks (Awb 9:4(2), 2:1(3), 6:5(3)). Asked for later, never a reason to refuse it at the
    door."""

    NAME = "NAME"
    ADDRESS = "ADDRESS"
    DATE = "DATE"
    CONDUCT = "CONDUCT"
    SIGNATURE = "SIGNATURE"
    AUTHORISATION = "AUTHORISATION"
    TRANSLATION = "TRANSLATION"


class SuggestedKind(StrEnum):
    """What this service thinks it is; the coordinator decides."""

    COMPLAINT = "COMPLAINT"
    PUBLIC_SPACE_REPORT = "PUBLIC_SPACE_REPORT"
    OBJECTION = "OBJECTION"
    CLAIM = "CLAIM"
    OTHER_BODY = "OTHER_BODY"
    UNCLEAR = "UNCLEAR"


class CaseState(StrEnum):
    RECEIVED = "RECEIVED"
    TRIAGE = "TRIAGE"
    AWAITING_COMPLETION = "AWAITING_COMPLETION"
    INFORMAL = "INFORMAL"
    FORMAL_INTAKE = "FORMAL_INTAKE"
    INVESTIGATION = "INVESTIGATION"
    COMMITTEE_ADVICE = "COMMITTEE_ADVICE"
    DECISION_PENDING = "DECISION_PENDING"
    DECIDED = "DECIDED"
    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    NOT_HANDLED = "NOT_HANDLED"
    FORWARDED = "FORWARDED"
    RECLASSIFIED = "RECLASSIFIED"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    WITHDRAWN = "WITHDRAWN"


CLOSED = frozenset(
    {
        CaseState.DECIDED,
        CaseState.RESOLVED_INFORMALLY,
        CaseState.NOT_HANDLED,
        CaseState.FORWARDED,
        CaseState.RECLASSIFIED,
        CaseState.NOTED_AS_SIGNAL,
        CaseState.WITHDRAWN,
    }
)

HANDLED_ELSEWHERE = frozenset({CaseState.FORWARDED, CaseState.RECLASSIFIED})

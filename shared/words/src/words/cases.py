"""The states and outcomes of a case, the documents in its file, and how long it is kept."""

from enum import StrEnum


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


CLOSED_STATES = frozenset(
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
OPEN_STATES = frozenset(CaseState) - CLOSED_STATES


class Outcome(StrEnum):
    """How a case ended; for a decided case derived from its elements."""

    FOUNDED = "FOUNDED"
    PARTLY_FOUNDED = "PARTLY_FOUNDED"
    UNFOUNDED = "UNFOUNDED"
    NO_JUDGEMENT = "NO_JUDGEMENT"
    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    NOT_HANDLED = "NOT_HANDLED"
    FORWARDED = "FORWARDED"
    RECLASSIFIED = "RECLASSIFIED"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    WITHDRAWN = "WITHDRAWN"


class DocumentKind(StrEnum):
    """The service itself makes a DECISION; officials file every other kind. A COMPLAINT is the complaint as it came in,
    with its attachments. A COMPLAINT_COPY is such a document with the complainant's contact data covered: the accused
    gets it instead (Awb 9:9)."""

    COMPLAINT = "COMPLAINT"
    COMPLAINT_COPY = "COMPLAINT_COPY"
    STATEMENT = "STATEMENT"
    HEARING_REPORT = "HEARING_REPORT"
    CONSENT = "CONSENT"
    AUTHORISATION = "AUTHORISATION"
    ADVICE = "ADVICE"
    EVIDENCE = "EVIDENCE"
    TRANSLATION = "TRANSLATION"
    OMBUDSMAN_LETTER = "OMBUDSMAN_LETTER"
    DECISION = "DECISION"
    OTHER = "OTHER"


class CopyForm(StrEnum):
    """How something that came in reaches the accused (Awb 9:9): with contact data covered, as it is, or as the words of
    the letter itself."""

    COVERED = "COVERED"
    NOTHING_TO_COVER = "NOTHING_TO_COVER"
    TYPED_OVER = "TYPED_OVER"


class RetentionResult(StrEnum):
    HANDLED = "13.1"
    FINANCIAL = "13.1.1"
    OMBUDSMAN = "13.1.2"
    PERMANENT = "13.1.3"
    INADMISSIBLE = "13.1.4"
    ABORTED = "13.2"

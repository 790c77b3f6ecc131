"""M01C: the complaint is in, and a committee will advise (Awb 9:15(1))."""

from datetime import date

from contracts.letters.receiving import CommitteeAcknowledgementLetter
from notifications.application.messages.invented import (
    BURDEN,
    CONSEQUENCES,
    HAPPENED,
    RECEIVED_AT,
    RECEIVED_ON,
    sample,
)
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import (
    ANSWER_BY,
    CITIZEN,
    ENTERED,
    HEARD,
    HELP,
    QUESTIONS,
    RECEIVED,
    Requirement,
)
from words.messages import MessageCode, RecipientKind

_LETTER = CommitteeAcknowledgementLetter(
    received_at=RECEIVED_AT,
    received_on=RECEIVED_ON,
    decide_due_on=date(2026, 8, 17),
    what_happened=HAPPENED,
    consequences=CONSEQUENCES,
    burden=BURDEN,
    about="de wethouder",
)
_UNDATED = _LETTER.model_copy(update={"decide_due_on": None, "about": None})

MESSAGE = MessageKind(
    code=MessageCode.M01C,
    required=(
        *CITIZEN,
        HELP,
        HEARD,
        QUESTIONS,
        ANSWER_BY,
        RECEIVED,
        Requirement("that a committee will advise (Awb 9:15(1))", r"klachtencommissie geeft de gemeente advies"),
        ENTERED,
    ),
    samples=(
        sample("m01c", RecipientKind.COMPLAINANT, _LETTER),
        sample("m01c-without-date", RecipientKind.COMPLAINANT, _UNDATED),
    ),
)

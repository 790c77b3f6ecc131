"""M01: the complaint is in, and what happens next (Awb 9:6, 2:17)."""

from contracts.letters.receiving import AcknowledgementLetter
from notifications.application.messages.invented import (
    BURDEN,
    CONSEQUENCES,
    DECIDE_DUE_ON,
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

_LETTER = AcknowledgementLetter(
    received_at=RECEIVED_AT,
    received_on=RECEIVED_ON,
    decide_due_on=DECIDE_DUE_ON,
    what_happened=HAPPENED,
    consequences=CONSEQUENCES,
    burden=BURDEN,
    about="de meldkamer",
)

MESSAGE = MessageKind(
    code=MessageCode.M01,
    required=(
        *CITIZEN,
        HELP,
        HEARD,
        QUESTIONS,
        RECEIVED,
        Requirement("what happens next", r"teammanager van de gemeente neemt contact met u op"),
        ANSWER_BY,
        ENTERED,
    ),
    samples=(
        sample("m01", RecipientKind.COMPLAINANT, _LETTER),
        sample("m01-without-date", RecipientKind.COMPLAINANT, _LETTER.model_copy(update={"decide_due_on": None})),
        sample("m01-representative", RecipientKind.REPRESENTATIVE, _LETTER),
    ),
)

"""M31: the message came by a route not meant for it, and from when it is handled anyway (Awb 2:16, 2:24)."""

from datetime import date

from contracts.letters.receiving import WrongRouteLetter
from notifications.application.messages.invented import RECEIVED_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ANSWER_BY, CITIZEN, DAY, UNCOMPLICATED, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = WrongRouteLetter(received_on=RECEIVED_ON, clock_started_on=date(2026, 6, 9), decide_due_on=date(2026, 7, 21))

MESSAGE = MessageKind(
    code=MessageCode.M31,
    required=(
        *CITIZEN,
        UNCOMPLICATED,
        Requirement("the right route (Awb 2:16)", r"de juiste weg\?.*klachtenformulier"),
        Requirement("from when it is handled (Awb 2:24)", rf"de tijd voor ons antwoord telt vanaf {DAY}"),
        ANSWER_BY,
    ),
    samples=(sample("m31", RecipientKind.COMPLAINANT, _LETTER),),
)

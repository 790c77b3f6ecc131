"""M13: the complainant is told that more time is needed, why, and the new date (Awb 9:11(2))."""

from contracts.letters.terms import ComplainantAdjournmentLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, EXTENDED_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, NEW_DATE, REASON
from words.messages import MessageCode, RecipientKind

_LETTER = ComplainantAdjournmentLetter(
    previous_due_on=DECIDE_DUE_ON, new_due_on=EXTENDED_DUE_ON, reason="De medewerker is ziek."
)

MESSAGE = MessageKind(
    code=MessageCode.M13,
    required=(*CITIZEN, REASON, NEW_DATE),
    samples=(sample("m13", RecipientKind.COMPLAINANT, _LETTER),),
)

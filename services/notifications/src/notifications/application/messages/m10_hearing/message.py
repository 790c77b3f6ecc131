"""M10: the complainant may be heard (Awb 9:10(1))."""

from datetime import date

from contracts.letters.hearing import ComplainantHearingLetter
from notifications.application.messages.invented import HANDLER, HEARING_OPTIONS, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, HEARD, OPTIONS, REPLY_BY, SUPPORT
from words.messages import MessageCode, RecipientKind

_LETTER = ComplainantHearingLetter(handler_name=HANDLER, reply_due_on=date(2026, 7, 3), options=HEARING_OPTIONS)

MESSAGE = MessageKind(
    code=MessageCode.M10,
    required=(*CITIZEN, HEARD, OPTIONS, REPLY_BY, SUPPORT),
    samples=(sample("m10", RecipientKind.COMPLAINANT, _LETTER),),
)

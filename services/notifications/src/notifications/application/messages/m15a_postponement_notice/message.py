"""M15A: the accused is told of the later date to which the complainant agreed."""

from datetime import date

from contracts.letters.terms import PostponementNoticeLetter
from notifications.application.messages.invented import EXTENDED_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, NEW_DATE
from words.messages import MessageCode, RecipientKind

_LETTER = PostponementNoticeLetter(previous_due_on=EXTENDED_DUE_ON, new_due_on=date(2026, 9, 14))

MESSAGE = MessageKind(
    code=MessageCode.M15A,
    required=(*CITIZEN, NEW_DATE),
    samples=(sample("m15a", RecipientKind.ACCUSED, _LETTER),),
)

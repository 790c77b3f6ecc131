"""M02: what the complaint lacks, and by when to send it (Awb 9:4(2))."""

from contracts.letters.receiving import CompletionLetter
from notifications.application.messages.invented import REPLY_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ASKED_FOR
from words.messages import MessageCode, RecipientKind
from words.submissions import MissingItem

_EXPLANATION = "Zonder deze gegevens weten wij niet naar wie wij ons antwoord sturen."
_ALL = CompletionLetter(items=tuple(MissingItem), reply_due_on=REPLY_DUE_ON, explanation=_EXPLANATION)
_ONE = CompletionLetter(items=(MissingItem.SIGNATURE,), reply_due_on=REPLY_DUE_ON)

MESSAGE = MessageKind(
    code=MessageCode.M02,
    required=ASKED_FOR,
    samples=(
        sample("m02", RecipientKind.COMPLAINANT, _ALL),
        sample("m02-one-item", RecipientKind.COMPLAINANT, _ONE),
    ),
)

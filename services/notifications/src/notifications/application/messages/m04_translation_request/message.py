"""M04: a translation, where it is needed to handle the complaint properly (Awb 9:4(3) with 6:5(3))."""

from contracts.letters.receiving import TranslationRequestLetter
from notifications.application.messages.invented import REPLY_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ASKED_FOR, Requirement
from words.messages import MessageCode, RecipientKind

_POLISH, _RARE = (TranslationRequestLetter(language=language, reply_due_on=REPLY_DUE_ON) for language in ("pl", "kl"))

MESSAGE = MessageKind(
    code=MessageCode.M04,
    required=(
        *ASKED_FOR,
        Requirement("help with translating (Awb 2:1(1))", r"om de klacht te vertalen\? bel ons\. dan zoeken wij samen"),
    ),
    samples=(
        sample("m04", RecipientKind.COMPLAINANT, _POLISH),
        sample("m04-rare", RecipientKind.COMPLAINANT, _RARE),
    ),
)

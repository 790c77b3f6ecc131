"""M15: asks whether the complainant agrees in writing to a later date; refusing has no downside (Awb 9:11(3))."""

from datetime import date

from contracts.letters.terms import ConsentRequestLetter
from notifications.application.messages.invented import EXTENDED_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, DAY, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = ConsentRequestLetter(
    current_due_on=EXTENDED_DUE_ON,
    proposed_due_on=date(2026, 9, 14),
    reason="Wij willen eerst met een getuige praten. Die is nog op vakantie.",
)

MESSAGE = MessageKind(
    code=MessageCode.M15,
    required=(
        *CITIZEN,
        Requirement("the reason", r"waarom hebben wij meer tijd nodig\?\s+\S+"),
        Requirement("the new date", rf"nieuwe datum is dan {DAY}"),
        Requirement("that consent is in writing (Awb 9:11(3))", r"brief met uw handtekening.*ik vind het goed"),
        Requirement("that refusing has no downside", rf"nee zeggen heeft geen nadelen voor u.*datum blijft dan {DAY}"),
    ),
    samples=(sample("m15", RecipientKind.COMPLAINANT, _LETTER),),
)

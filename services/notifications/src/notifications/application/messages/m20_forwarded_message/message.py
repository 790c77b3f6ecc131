"""M20: the original message for the body it concerns, with the day on which it was received (Awb 2:3(1))."""

from datetime import date

from contracts.letters.endings import ForwardedMessageLetter
from notifications.application.messages.invented import BURDEN, CONSEQUENCES, HAPPENED, RECEIVED_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, FORMAL, OFFICIAL, Requirement
from words.endings import ReclassifiedKind
from words.messages import MessageCode, RecipientKind

_TO = RecipientKind.OTHER_BODY
_LETTER = ForwardedMessageLetter(
    received_on=RECEIVED_ON,
    forwarded_on=date(2026, 6, 9),
    what_happened=HAPPENED,
    consequences=CONSEQUENCES,
    burden=BURDEN,
    sender_name="Sanne Voorbeeld",
    sender_lines=("Verzonnenlaan 12", "1234 AB Voorbeeldstad"),
)
_UNKNOWN = _LETTER.model_copy(update={"sender_name": None, "sender_lines": (), "burden": None})
_OBJECTION = _LETTER.model_copy(update={"kind": ReclassifiedKind.OBJECTION})

MESSAGE = MessageKind(
    code=MessageCode.M20,
    required=(
        *OFFICIAL,
        Requirement("the day of receipt (Awb 2:3(1))", rf"ontvingen het bericht op {DAY}"),
        Requirement("the original message", r"het bericht\s+dit schreef de afzender.*wat is er gebeurd\?\s+\S+"),
        Requirement("from whom", r"van wie is het bericht\?\s+\S+"),
        FORMAL,
    ),
    samples=(
        sample("m20-body", _TO, _LETTER, "Klachtbrief.pdf", "Foto van de tegel.jpg"),
        sample("m20-unknown-sender", _TO, _UNKNOWN),
        sample("m20-objection", _TO, _OBJECTION),
    ),
)

"""M19: to whom the complaint was forwarded (Awb 2:3(1))."""

from datetime import date

from contracts.letters.endings import ForwardingNoticeLetter
from notifications.application.messages.invented import OTHER_BODY, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, CONTEST, DAY, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = ForwardingNoticeLetter(
    body_name=OTHER_BODY,
    forwarded_on=date(2026, 6, 9),
    reason="Uw klacht gaat over een medewerker van het waterschap.",
)

MESSAGE = MessageKind(
    code=MessageCode.M19,
    required=(
        *CITIZEN,
        CONTEST,
        Requirement("to whom and when (Awb 2:3(1))", rf"op {DAY} gestuurd naar \S+"),
        Requirement("why", r"waarom doen wij dat\?\s+\S+"),
    ),
    samples=(sample("m19", RecipientKind.COMPLAINANT, _LETTER),),
)

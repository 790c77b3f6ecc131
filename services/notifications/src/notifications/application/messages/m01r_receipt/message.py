"""M01R: the bare receipt for a complaint through the web form, whatever the consent (Awb 2:17(1))."""

from contracts.letters.receiving import BareReceipt
from notifications.application.messages.invented import RECEIVED_AT, Sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, NUMBER, OFFLINE, Requirement
from notifications.domain.people.addressee import Addressee
from words.messages import MessageCode, RecipientKind

_TO = Addressee(RecipientKind.COMPLAINANT, email="s.voorbeeld@post.example")

MESSAGE = MessageKind(
    code=MessageCode.M01R,
    required=(NUMBER, OFFLINE, Requirement("the moment", rf"{DAY} om \d{{1,2}}\.\d\d uur")),
    samples=(Sample("m01r", BareReceipt(received_at=RECEIVED_AT), _TO),),
)

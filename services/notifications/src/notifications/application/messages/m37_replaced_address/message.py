"""M37: to an e-mail address that was replaced. Somebody else may read it there, so it says nothing of the case."""

from contracts.letters.receiving import ReplacedAddressLetter
from notifications.application.messages.invented import sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import OFFLINE, Requirement
from words.messages import MessageCode, RecipientKind

MESSAGE = MessageKind(
    code=MessageCode.M37,
    required=(
        OFFLINE,
        Requirement("that messages no longer go there", r"niet meer naar dit e-mailadres"),
        Requirement("what to do if it is wrong", r"klopt dit niet\?\s+bel"),
    ),
    samples=(sample("m37", RecipientKind.COMPLAINANT, ReplacedAddressLetter()),),
)

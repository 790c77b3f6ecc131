"""M03: asks for a written authorisation by the person represented (Awb 2:1(3))."""

from contracts.letters.receiving import AuthorisationRequestLetter
from notifications.application.messages.invented import REPLY_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ASKED_FOR, Requirement
from words.messages import MessageCode, RecipientKind

MESSAGE = MessageKind(
    code=MessageCode.M03,
    required=(*ASKED_FOR, Requirement("what it is (Awb 2:1(3))", r"machtiging.*brief met een handtekening")),
    samples=(sample("m03", RecipientKind.REPRESENTATIVE, AuthorisationRequestLetter(reply_due_on=REPLY_DUE_ON)),),
)

"""M08: the handler is appointed."""

from contracts.letters.handling import HandlerLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import OFFICIAL, Requirement
from words.messages import MessageCode, RecipientKind

MESSAGE = MessageKind(
    code=MessageCode.M08,
    required=(*OFFICIAL, Requirement("the declaration (Awb 9:7)", r"verklaard dat u niet .* betrokken was")),
    samples=(sample("m08", RecipientKind.HANDLER, HandlerLetter(decide_due_on=DECIDE_DUE_ON)),),
)

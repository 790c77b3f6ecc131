"""M21B: it is handled as a complaint after all."""

from contracts.letters.endings import ClassificationRestoredLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ANSWER_BY, CITIZEN, UNCOMPLICATED, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = ClassificationRestoredLetter(decide_due_on=DECIDE_DUE_ON)

MESSAGE = MessageKind(
    code=MessageCode.M21B,
    required=(*CITIZEN, ANSWER_BY, UNCOMPLICATED, Requirement("that it is a complaint", r"nu wel als klacht")),
    samples=(
        sample("m21b", RecipientKind.COMPLAINANT, _LETTER),
        sample("m21b-without-date", RecipientKind.COMPLAINANT, ClassificationRestoredLetter()),
    ),
)

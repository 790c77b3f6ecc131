"""M09: the copy of the complaint for the accused (Awb 9:9)."""

from contracts.letters.hearing import ComplaintCopyLetter
from notifications.application.messages.invented import BURDEN, CONSEQUENCES, HAPPENED, RECEIVED_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, HEARD, QUESTIONS, SUPPORT, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = ComplaintCopyLetter(received_on=RECEIVED_ON, what_happened=HAPPENED, consequences=CONSEQUENCES, burden=BURDEN)

MESSAGE = MessageKind(
    code=MessageCode.M09,
    required=(
        *CITIZEN,
        HEARD,
        QUESTIONS,
        SUPPORT,
        Requirement("confidentiality", r"deel deze klacht verder met niemand"),
        Requirement("the procedure", r"klachtbehandelaar onderzoekt de klacht"),
    ),
    samples=(
        sample("m09", RecipientKind.ACCUSED, _LETTER),
        sample("m09-with-papers", RecipientKind.ACCUSED, _LETTER, "Klachtbrief.pdf", "Foto van de tegel.jpg"),
    ),
)

"""M09A: documents that came with the complaint but were filed after the accused got the copy (Awb 9:9)."""

from contracts.letters.hearing import ComplaintPapersLetter
from notifications.application.messages.invented import RECEIVED_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, DAY, SUPPORT, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = ComplaintPapersLetter(received_on=RECEIVED_ON)

MESSAGE = MessageKind(
    code=MessageCode.M09A,
    required=(
        *CITIZEN,
        SUPPORT,
        Requirement("of which complaint", rf"klacht ontvangen op {DAY}"),
        Requirement("what it is (Awb 9:9)", r"bij de klacht hoort nog een stuk"),
        Requirement("confidentiality", r"deel dit stuk verder met niemand"),
    ),
    samples=(sample("m09a", RecipientKind.ACCUSED, _LETTER, "Foto van de stoep.jpg"),),
)

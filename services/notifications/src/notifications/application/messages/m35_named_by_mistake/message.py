"""M35: to somebody who was named by mistake and had the copy: it is corrected, and no message follows (AVG 16)."""

from contracts.letters.hearing import NamedByMistakeLetter
from notifications.application.messages.invented import RECEIVED_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, DAY, Requirement
from words.messages import MessageCode, RecipientKind

MESSAGE = MessageKind(
    code=MessageCode.M35,
    required=(
        *CITIZEN,
        Requirement("which complaint", rf"ontvingen op {DAY} een klacht"),
        Requirement("that they were named wrongly", r"de klacht gaat niet over u"),
        Requirement("that it is corrected", r"wij hebben het dossier verbeterd"),
        Requirement("who knows of it", r"mensen die de klacht behandelen, weten"),
        Requirement("that no message follows", r"schrijven u verder niet meer over deze klacht"),
    ),
    samples=(sample("m35", RecipientKind.ACCUSED, NamedByMistakeLetter(received_on=RECEIVED_ON)),),
)

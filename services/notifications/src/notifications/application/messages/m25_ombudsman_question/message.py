"""M25: what the ombudsman asks, and by when (Awb 9:31)."""

from datetime import date

from contracts.letters.ombudsman import OmbudsmanQuestionLetter
from notifications.application.messages.invented import sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, OFFICIAL, Requirement
from words.messages import FileKind, MessageCode, RecipientKind

_LETTER = OmbudsmanQuestionLetter(question="Wilt u het hele dossier sturen?", due_on=date(2026, 9, 1))

MESSAGE = MessageKind(
    code=MessageCode.M25,
    required=(
        *OFFICIAL,
        Requirement("the question (Awb 9:31)", r"wat vraagt de ombudsman\?\s+\S+"),
        Requirement("by when", rf"uiterlijk op {DAY}"),
    ),
    samples=(sample("m25", RecipientKind.HANDLER, _LETTER, about=FileKind.OMBUDSMAN_CASE),),
)

"""M05: the team manager is asked to talk with the complainant."""

from datetime import date

from contracts.letters.handling import ManagerLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, OFFICIAL, QUESTIONS, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = ManagerLetter(contact_due_on=date(2026, 6, 15), decide_due_on=DECIDE_DUE_ON)

MESSAGE = MessageKind(
    code=MessageCode.M05,
    required=(
        *OFFICIAL,
        QUESTIONS,
        Requirement("by when to call", rf"contact op met de klager\. Doe dat uiterlijk op {DAY}"),
        Requirement("how to treat the accused", r"niet als verdachte"),
    ),
    samples=(sample("m05", RecipientKind.TEAM_MANAGER, _LETTER),),
)

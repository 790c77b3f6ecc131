"""M06I: who will call, and before when."""

from datetime import date

from contracts.letters.handling import InformalStartLetter
from notifications.application.messages.invented import MANAGER, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, DAY, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = InformalStartLetter(manager_name=MANAGER, contact_due_on=date(2026, 6, 15))

MESSAGE = MessageKind(
    code=MessageCode.M06I,
    required=(*CITIZEN, Requirement("who calls, and by when", rf"\S+ neemt contact met u op, uiterlijk op {DAY}")),
    samples=(sample("m06i", RecipientKind.COMPLAINANT, _LETTER),),
)

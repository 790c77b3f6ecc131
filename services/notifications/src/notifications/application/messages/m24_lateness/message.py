"""M24: the term has passed; an apology, and the way to the ombudsman because it takes too long (R25)."""

from datetime import date

from contracts.letters.terms import LatenessLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, OMBUDSMAN_UNTIL, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, DAY, HELP, OMBUDSMAN, REASON, Requirement
from words.messages import MessageCode, RecipientKind

_LATE = LatenessLetter(due_on=DECIDE_DUE_ON, ombudsman_until=OMBUDSMAN_UNTIL)
_EXPLAINED = LatenessLetter(
    due_on=DECIDE_DUE_ON,
    ombudsman_until=OMBUDSMAN_UNTIL,
    reason="De klachtbehandelaar is ziek geworden. Een collega neemt het onderzoek over.",
    expected_on=date(2026, 8, 7),
)

MESSAGE = MessageKind(
    code=MessageCode.M24,
    required=(
        *CITIZEN,
        HELP,
        *OMBUDSMAN,
        Requirement("an apology", r"onze excuses"),
        Requirement("which day has passed", rf"uiterlijk op {DAY} antwoord moeten krijgen"),
        REASON,
        Requirement("what to expect now", r"wanneer krijgt u wel antwoord\?\s+\S+"),
        Requirement("the ground: it takes too long (R25)", r"nu al naar de ombudsman\..*het duurt te lang"),
    ),
    samples=(
        sample("m24", RecipientKind.COMPLAINANT, _LATE),
        sample("m24-explained", RecipientKind.COMPLAINANT, _EXPLAINED),
    ),
)

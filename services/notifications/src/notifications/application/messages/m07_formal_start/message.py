"""M07: the formal procedure started; the complainant need not ask again (R12)."""

from contracts.letters.handling import FormalStartLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ANSWER_BY, CITIZEN, HELP, Requirement
from words.handling import FormalReason
from words.messages import MessageCode, RecipientKind


def _sample(reason: FormalReason) -> Sample:
    letter = FormalStartLetter(reason=reason, decide_due_on=DECIDE_DUE_ON)
    return sample(f"m07-{reason.lower()}", RecipientKind.COMPLAINANT, letter)


MESSAGE = MessageKind(
    code=MessageCode.M07,
    required=(
        *CITIZEN,
        HELP,
        Requirement("no need to file again (R12)", r"hoeft uw klacht niet opnieuw in te dienen"),
        Requirement("what the procedure is", r"formele klachtenprocedure is een onderzoek"),
        Requirement("an uninvolved official (R14)", r"ambtenaar die niet bij de gebeurtenis betrokken was"),
        ANSWER_BY,
    ),
    samples=tuple(_sample(reason) for reason in FormalReason),
)

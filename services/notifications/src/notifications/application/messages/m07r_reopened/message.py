"""M07R: the case goes on, and why (T27 to T30)."""

from contracts.letters.handling import ReopenedLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ANSWER_BY, CITIZEN, HELP, OFFICIAL, UNCOMPLICATED, Requirement
from words.endings import ReopenReason
from words.messages import MessageCode, RecipientKind

_TO_ACCUSED = ReopenedLetter(reason=ReopenReason.AGREEMENT_DISPUTED, decide_due_on=DECIDE_DUE_ON)

_REJOINED = _TO_ACCUSED.model_copy(update={"explanation": "U belde ons hierover.", "rejoined": True})


def _sample(reason: ReopenReason) -> Sample:
    letter = ReopenedLetter(reason=reason, explanation="U belde ons hierover.", decide_due_on=DECIDE_DUE_ON)
    return sample(f"m07r-{reason.lower()}", RecipientKind.COMPLAINANT, letter)


MESSAGE = MessageKind(
    code=MessageCode.M07R,
    required=(*OFFICIAL, Requirement("that it goes on", r"gaan er nu toch mee verder")),
    to_complainant=(*CITIZEN, HELP, ANSWER_BY, UNCOMPLICATED),
    own_text=(RecipientKind.ACCUSED,),
    samples=(
        *(_sample(reason) for reason in ReopenReason),
        sample("m07r-bare", RecipientKind.COMPLAINANT, ReopenedLetter(reason=ReopenReason.RECONSIDERED)),
        sample("m07r-rejoined", RecipientKind.CO_COMPLAINANT, _REJOINED),
        sample("m07r-accused", RecipientKind.ACCUSED, _TO_ACCUSED),
    ),
)

"""M07B: another official now handles the case or has the talk."""

from contracts.letters.handling import ReplacementLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, HANDLER, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import ANSWER_BY, CITIZEN, Requirement
from words.messages import MessageCode, RecipientKind
from words.people import ReplacedPart

_UNDATED = ReplacementLetter(part=ReplacedPart.HANDLER, official_name=HANDLER)


def _sample(part: ReplacedPart) -> Sample:
    letter = ReplacementLetter(part=part, official_name=HANDLER, decide_due_on=DECIDE_DUE_ON)
    return sample(f"m07b-{part.lower()}", RecipientKind.COMPLAINANT, letter)


MESSAGE = MessageKind(
    code=MessageCode.M07B,
    required=(*CITIZEN, ANSWER_BY, Requirement("who it is now", r"dat? is nu|klachtbehandelaar is nu [A-Z]\S+")),
    samples=(
        *(_sample(part) for part in ReplacedPart),
        sample("m07b-without-date", RecipientKind.COMPLAINANT, _UNDATED),
    ),
)

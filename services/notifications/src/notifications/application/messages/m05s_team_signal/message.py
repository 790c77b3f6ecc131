"""M05S: tells the team about a signal about its work, without naming the sender."""

from datetime import date

from contracts.letters.handling import TeamSignalLetter
from notifications.application.messages.invented import Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import OFFICIAL, WHY_NOT, Requirement
from words.endings import SignalReason
from words.messages import MessageCode, RecipientKind


def _sample(reason: SignalReason) -> Sample:
    letter = TeamSignalLetter(reason=reason, noted_on=date(2026, 6, 10))
    return sample(f"m05s-{reason.lower()}", RecipientKind.TEAM_MANAGER, letter)


MESSAGE = MessageKind(
    code=MessageCode.M05S,
    required=(*OFFICIAL, WHY_NOT, Requirement("what to do with it", r"bespreek met uw team")),
    samples=tuple(_sample(reason) for reason in SignalReason),
)

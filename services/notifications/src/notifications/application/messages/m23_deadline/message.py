"""M23: a legal date is near or has passed."""

from contracts.letters.terms import DeadlineLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, OFFICIAL, Requirement
from words.clocks import DeadlineAlert
from words.messages import MessageCode, RecipientKind


def _sample(alert: DeadlineAlert) -> Sample:
    return sample(f"m23-{alert}", RecipientKind.COORDINATOR, DeadlineLetter(alert=alert, due_on=DECIDE_DUE_ON))


MESSAGE = MessageKind(
    code=MessageCode.M23,
    required=(*OFFICIAL, Requirement("the date", rf"op {DAY}")),
    samples=tuple(_sample(alert) for alert in DeadlineAlert),
)

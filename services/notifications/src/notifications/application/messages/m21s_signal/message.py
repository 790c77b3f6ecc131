"""M21S: registered as a signal, why no formal procedure is possible, and the ombudsman (Awb 9:2, 9:4(1))."""

from datetime import date

from contracts.letters.endings import SignalLetter
from notifications.application.messages.invented import Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, CONTEST, DAY, HELP, OMBUDSMAN, WHY_NOT, Requirement
from words.endings import SignalReason
from words.messages import MessageCode, RecipientKind


def _sample(reason: SignalReason) -> Sample:
    letter = SignalLetter(reason=reason, noted_on=date(2026, 6, 10), ombudsman_until=date(2027, 6, 10))
    return sample(f"m21s-{reason.lower()}", RecipientKind.COMPLAINANT, letter)


MESSAGE = MessageKind(
    code=MessageCode.M21S,
    required=(*CITIZEN, HELP, *OMBUDSMAN, WHY_NOT, CONTEST, Requirement("the day", rf"op {DAY} noteerden wij")),
    samples=tuple(_sample(reason) for reason in SignalReason),
)

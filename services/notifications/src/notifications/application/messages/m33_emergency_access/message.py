"""M33: an official opened a file by the emergency procedure; for those who supervise such access."""

from datetime import UTC, datetime

from contracts.letters.handling import EmergencyAccessLetter
from notifications.application.messages.invented import MANAGER, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, OFFICIAL, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = EmergencyAccessLetter(
    official_name=MANAGER,
    opened_at=datetime(2026, 6, 12, 8, 30, tzinfo=UTC),
    reason="De klachtbehandelaar is ziek. Het gesprek is morgen.",
)

MESSAGE = MessageKind(
    code=MessageCode.M33,
    required=(
        *OFFICIAL,
        Requirement("who, when and why", rf"- wie: \S+.*- wanneer: {DAY} om .*dit was de reden:\s+\S+"),
    ),
    samples=(sample("m33", RecipientKind.AUDITOR, _LETTER),),
)

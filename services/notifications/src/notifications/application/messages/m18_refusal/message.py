"""M18: not handled; ground, reason, ombudsman and term (Awb 9:8(3))."""

from datetime import date

from contracts.letters.endings import RefusalLetter
from notifications.application.messages.invented import Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, HELP, OMBUDSMAN, Requirement
from words.endings import NotHandledGround
from words.messages import MessageCode, RecipientKind


def _sample(ground: NotHandledGround) -> Sample:
    letter = RefusalLetter(
        ground=ground,
        reason="Wij gaven u op maandag 2 maart 2026 al antwoord. U noemt nu geen nieuwe feiten.",
        decided_on=date(2026, 6, 24),
        ombudsman_until=date(2027, 6, 24),
    )
    return sample(f"m18-{ground.lower()}", RecipientKind.COMPLAINANT, letter)


MESSAGE = MessageKind(
    code=MessageCode.M18,
    required=(
        *CITIZEN,
        HELP,
        *OMBUDSMAN,
        Requirement("the ground (Awb 9:8)", r"artikel 9:8 van de algemene wet bestuursrecht.*dit de reden:\s+- \S+"),
        Requirement("the reason", r"wat dat bij u betekent:\s+\S+"),
    ),
    samples=tuple(_sample(ground) for ground in NotHandledGround),
)

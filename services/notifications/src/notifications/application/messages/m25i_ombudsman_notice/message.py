"""M25I: the ombudsman looks at this complaint, and why the complainant went there (R23)."""

from datetime import date

from contracts.letters.ombudsman import OmbudsmanNoticeLetter
from notifications.application.messages.invented import Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, OFFICIAL, Requirement
from words.messages import FileKind, MessageCode, RecipientKind
from words.ombudsman import OmbudsmanGround


def _sample(ground: OmbudsmanGround | None) -> Sample:
    letter = OmbudsmanNoticeLetter(ombudsman="Nationale ombudsman", ground=ground, received_on=date(2026, 8, 3))
    name = f"m25i-{ground}".lower()
    return sample(name, RecipientKind.DECISION_MAKER, letter, about=FileKind.OMBUDSMAN_CASE)


MESSAGE = MessageKind(
    code=MessageCode.M25I,
    required=(
        *OFFICIAL,
        Requirement("since when", rf"dat hoorden wij op {DAY}"),
        Requirement("what to do", r"bewaar alles"),
    ),
    samples=tuple(_sample(ground) for ground in (*OmbudsmanGround, None)),
)

"""M26: how a recommendation of the ombudsman is followed, or why not (Awb 9:36(4))."""

from datetime import date

from contracts.letters.ombudsman import RecommendationAnswerLetter
from notifications.application.messages.invented import RECOMMENDATION, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import FORMAL, OFFICIAL, Requirement
from words.messages import FileKind, MessageCode, RecipientKind

_ACCEPTED = RecommendationAnswerLetter(
    report_number="2026/123",
    recommendation=RECOMMENDATION,
    accepted=True,
    plan="Ons systeem maakt voortaan zelf een tussenbericht.",
    due_on=date(2026, 12, 31),
)
_DECLINED = RecommendationAnswerLetter(
    report_number="2026/123",
    recommendation=RECOMMENDATION,
    accepted=False,
    reasons="Wij sturen al elke twee weken een bericht.",
)
_BARE = RecommendationAnswerLetter(recommendation=RECOMMENDATION, accepted=True)


def _sample(name: str, letter: RecommendationAnswerLetter) -> Sample:
    return sample(name, RecipientKind.OMBUDSMAN, letter, about=FileKind.RECOMMENDATION)


MESSAGE = MessageKind(
    code=MessageCode.M26,
    required=(
        *OFFICIAL,
        Requirement("the recommendation", r"uw aanbeveling\s+\S+"),
        Requirement(
            "how it is followed, or why not (Awb 9:36(4))",
            r"wij volgen uw aanbeveling (op\.|niet op\. dit zijn onze redenen:\s+\S+)",
        ),
        FORMAL,
    ),
    samples=(
        _sample("m26-accepted", _ACCEPTED),
        _sample("m26-declined", _DECLINED),
        _sample("m26-bare", _BARE),
    ),
)

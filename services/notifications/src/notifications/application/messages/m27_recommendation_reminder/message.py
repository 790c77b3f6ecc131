"""M27: a recommendation is to be implemented by a date (R34)."""

from datetime import date

from contracts.letters.ombudsman import RecommendationReminderLetter
from notifications.application.messages.invented import RECOMMENDATION, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import OFFICIAL, REPLY_BY, Requirement
from words.messages import FileKind, MessageCode, RecipientKind
from words.ombudsman import RecommendationKind

_TO = (RecipientKind.RECOMMENDATION_OWNER, RecipientKind.MANAGEMENT)


def _late(to: RecipientKind) -> Sample:
    letter = RecommendationReminderLetter(
        kind=RecommendationKind.PREVENT, recommendation=RECOMMENDATION, due_on=date(2026, 6, 5)
    )
    return sample(f"m27-late-{to.lower()}", to, letter, about=FileKind.RECOMMENDATION)


def _in_time(kind: RecommendationKind) -> Sample:
    letter = RecommendationReminderLetter(kind=kind, recommendation=RECOMMENDATION, due_on=date(2026, 12, 31))
    owner = RecipientKind.RECOMMENDATION_OWNER
    return sample(f"m27-{kind.lower()}", owner, letter, about=FileKind.RECOMMENDATION)


MESSAGE = MessageKind(
    code=MessageCode.M27,
    required=(*OFFICIAL, Requirement("the recommendation (R34)", r"de aanbeveling\s+\S+"), REPLY_BY),
    own_text=(RecipientKind.MANAGEMENT,),
    samples=(*(_late(to) for to in _TO), *(_in_time(kind) for kind in RecommendationKind)),
)

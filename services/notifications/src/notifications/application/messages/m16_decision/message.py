"""M16: findings, judgement per element, conclusions, and the way to the ombudsman (Awb 9:12)."""

from datetime import date

from contracts.letters.deciding import DecisionLetter, ElementJudgement
from notifications.application.messages.invented import FINDINGS, OMBUDSMAN_UNTIL, UNANSWERED, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, HELP, OMBUDSMAN, Requirement
from words.cases import Outcome
from words.handling import Judgement
from words.messages import MessageCode, RecipientKind

_TO = RecipientKind.COMPLAINANT
_JUDGED = (Outcome.FOUNDED, Outcome.PARTLY_FOUNDED, Outcome.UNFOUNDED, Outcome.NO_JUDGEMENT)
_DEVIATION = "De commissie las het verslag niet. Daarin staat wat de medewerker beloofde."


def _decision(
    outcome: Outcome, conclusions: str = "Wij passen onze werkwijze aan.", deviation: str | None = None
) -> DecisionLetter:
    return DecisionLetter(
        decided_on=date(2026, 7, 10),
        findings=FINDINGS,
        elements=(
            UNANSWERED,
            ElementJudgement(
                description="de toon aan de telefoon",
                norms=("N07",),
                judgement=Judgement.NO_JUDGEMENT,
                reasons="U en de medewerker vertellen iets anders. Er was niemand anders bij.",
            ),
        ),
        outcome=outcome,
        conclusions=conclusions,
        ombudsman_until=OMBUDSMAN_UNTIL,
        deviation_reason=deviation,
    )


MESSAGE = MessageKind(
    code=MessageCode.M16,
    required=(
        *CITIZEN,
        HELP,
        *OMBUDSMAN,
        Requirement("the findings (Awb 9:12(1))", r"onze bevindingen\s+.+ons oordeel per onderdeel"),
        Requirement(
            "the judgement per element", r"onderdeel 1: .+?over dit onderdeel: (gegrond|ongegrond|geen oordeel)"
        ),
        Requirement("the conclusions, also when there are none (R20)", r"onze conclusies\s+\S+"),
    ),
    samples=(
        *(sample(f"m16-{outcome.lower()}", _TO, _decision(outcome)) for outcome in _JUDGED),
        sample("m16-without-conclusions", _TO, _decision(Outcome.FOUNDED, "")),
        sample(
            "m16-against-advice",
            _TO,
            _decision(Outcome.UNFOUNDED, "", _DEVIATION),
            "Advies van de klachtencommissie.pdf",
        ),
    ),
)

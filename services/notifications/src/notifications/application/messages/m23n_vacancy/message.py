"""M23N: nobody can do what a case waits for."""

from contracts.letters.handling import VacancyLetter
from notifications.application.messages.invented import DECIDE_DUE_ON, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import OFFICIAL, Requirement
from words.messages import MessageCode, RecipientKind
from words.people import CasePart, VacancyCause

_HELD = (VacancyCause.LEFT, VacancyCause.ROLE_MISSING, VacancyCause.SHUT_OUT, VacancyCause.ABSENT)
_CAUSES = {CasePart.TEAM_MANAGER: _HELD, CasePart.HANDLER: _HELD, CasePart.DECISION_MAKER: (VacancyCause.NOBODY_FREE,)}


def _sample(part: CasePart, cause: VacancyCause) -> Sample:
    due_on = None if cause is VacancyCause.LEFT else DECIDE_DUE_ON
    letter = VacancyLetter(part=part, cause=cause, due_on=due_on)
    return sample(f"m23n-{part.lower()}-{cause.lower()}", RecipientKind.COORDINATOR, letter)


MESSAGE = MessageKind(
    code=MessageCode.M23N,
    required=(
        *OFFICIAL,
        Requirement("what is missing", r"er is nu (geen|niemand)"),
        Requirement("what to do", r"wat vragen wij van u\?\s+(kies|zorg)"),
    ),
    samples=tuple(_sample(part, cause) for part, causes in _CAUSES.items() for cause in causes),
)

"""M17: the outcome, for the accused and the team manager."""

from datetime import date

from contracts.letters.deciding import ElementJudgement, OutcomeLetter
from notifications.application.messages.invented import FINDINGS, UNANSWERED, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import OFFICIAL, Requirement
from words.cases import Outcome
from words.handling import ConclusionKind, Judgement
from words.messages import MessageCode, RecipientKind

_ELEMENTS = (
    UNANSWERED,
    ElementJudgement(
        description="de toon aan de telefoon",
        norms=("N07",),
        judgement=Judgement.UNFOUNDED,
        reasons="U en de medewerker vertellen iets anders. De opname is rustig van toon.",
    ),
)
_LETTER = OutcomeLetter(
    decided_on=date(2026, 7, 10),
    outcome=Outcome.PARTLY_FOUNDED,
    conclusions="",
    conclusion_kinds=(ConclusionKind.APOLOGY, ConclusionKind.WORK_PROCESS_CHANGE),
    findings=FINDINGS,
    elements=_ELEMENTS,
)
_PART = {"outcome": Outcome.UNFOUNDED, "elements": _ELEMENTS[1:], "all_elements": False, "findings": None}
_UNTOLD = {"conclusion_kinds": ()}
_CONCLUSIONS = {"conclusions": "Wij bieden u onze excuses aan. U krijgt voortaan antwoord op een melding."}
_NONE = {"conclusion_kinds": (ConclusionKind.NONE,), "conclusions": "Wij trekken geen conclusies."}
_BEFORE = OutcomeLetter(
    decided_on=date(2026, 7, 10), outcome=Outcome.FOUNDED, conclusions="Wij passen onze werkwijze aan."
)
_BARE = _BEFORE.model_copy(update={"conclusions": ""})
_ACCUSED, _MANAGER = RecipientKind.ACCUSED, RecipientKind.TEAM_MANAGER

MESSAGE = MessageKind(
    code=MessageCode.M17,
    required=(
        *OFFICIAL,
        Requirement("the outcome", r"het oordeel( is)?: \S+|geen onderdeel van het oordeel gaat over u"),
    ),
    own_text=(_MANAGER,),
    samples=(
        sample("m17-accused", _ACCUSED, _LETTER),
        sample("m17-accused-part", _ACCUSED, _LETTER.model_copy(update=_PART | _UNTOLD)),
        sample("m17-accused-none", _ACCUSED, _LETTER.model_copy(update=_PART | _UNTOLD | {"elements": ()})),
        sample("m17-accused-before", _ACCUSED, _BEFORE),
        sample("m17-manager", _MANAGER, _LETTER.model_copy(update=_CONCLUSIONS)),
        sample("m17-manager-without-conclusions", _MANAGER, _LETTER.model_copy(update=_NONE)),
        sample("m17-manager-before", _MANAGER, _BEFORE),
        sample("m17-manager-before-without-conclusions", _MANAGER, _BARE),
    ),
)

"""M17: the outcome, for the accused and the team manager."""

from datetime import date

from contracts.letters.deciding import OutcomeLetter
from notifications.application.messages.invented import sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import OFFICIAL, Requirement
from words.cases import Outcome
from words.messages import MessageCode, RecipientKind

_LETTER = OutcomeLetter(
    decided_on=date(2026, 7, 10), outcome=Outcome.PARTLY_FOUNDED, conclusions="Wij passen onze werkwijze aan."
)
_BARE = _LETTER.model_copy(update={"conclusions": ""})

MESSAGE = MessageKind(
    code=MessageCode.M17,
    required=(
        *OFFICIAL,
        Requirement("the outcome", r"het oordeel is: \S+"),
        Requirement("the conclusions", r"de conclusies\s+\S+"),
    ),
    own_text=(RecipientKind.TEAM_MANAGER,),
    samples=(
        sample("m17-accused", RecipientKind.ACCUSED, _LETTER),
        sample("m17-manager", RecipientKind.TEAM_MANAGER, _LETTER),
        sample("m17-manager-without-conclusions", RecipientKind.TEAM_MANAGER, _BARE),
    ),
)

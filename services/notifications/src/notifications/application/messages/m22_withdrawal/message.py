"""M22: the withdrawal is confirmed."""

from datetime import date

from contracts.letters.endings import WithdrawalLetter
from notifications.application.messages.invented import sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, DAY, OFFICIAL, Requirement
from words.messages import MessageCode, RecipientKind

_LETTER = WithdrawalLetter(withdrawn_on=date(2026, 6, 15))
_ALONE = _LETTER.model_copy(update={"others_go_on": True})

MESSAGE = MessageKind(
    code=MessageCode.M22,
    required=(
        *OFFICIAL,
        Requirement("the day of withdrawal", DAY),
        Requirement("that it is closed", r"(zaak is|is de zaak) nu gesloten"),
    ),
    to_complainant=(
        *CITIZEN,
        Requirement("what to do when it is not so", r"klopt dit niet\?.*bel of schrijf ons"),
    ),
    own_text=(RecipientKind.ACCUSED,),
    samples=(
        sample("m22", RecipientKind.COMPLAINANT, _LETTER),
        sample("m22-co-complainant", RecipientKind.CO_COMPLAINANT, _LETTER),
        sample("m22-alone", RecipientKind.COMPLAINANT, _ALONE),
        sample("m22-accused", RecipientKind.ACCUSED, _LETTER),
    ),
)

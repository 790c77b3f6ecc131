"""M12: the report of a hearing (Awb 9:10(3))."""

from datetime import date

from contracts.letters.hearing import HearingReportLetter
from notifications.application.messages.invented import sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, Requirement
from words.messages import MessageCode, RecipientKind
from words.people import Side

_BOTH = HearingReportLetter(
    held_on=date(2026, 6, 29),
    sides=tuple(Side),
    report="De klager vertelde wat er gebeurde.\n\nDe medewerker was daarbij.",
)
_COMPLAINANT, _ACCUSED = (_BOTH.model_copy(update={"sides": (side,)}) for side in (Side.COMPLAINANT, Side.ACCUSED))

MESSAGE = MessageKind(
    code=MessageCode.M12,
    required=(*CITIZEN, Requirement("the report (Awb 9:10(3))", r"het verslag\s+\S+.*klopt er iets niet\?")),
    own_text=(RecipientKind.ACCUSED,),
    samples=(
        sample("m12", RecipientKind.COMPLAINANT, _BOTH, "Verslag van het gesprek.pdf"),
        sample("m12-one-side", RecipientKind.COMPLAINANT, _COMPLAINANT),
        sample("m12-accused", RecipientKind.ACCUSED, _BOTH, "Verslag van het gesprek.pdf"),
        sample("m12-accused-one-side", RecipientKind.ACCUSED, _ACCUSED),
    ),
)

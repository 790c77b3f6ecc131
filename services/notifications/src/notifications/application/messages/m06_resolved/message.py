"""M06: what was agreed; reply when you disagree (Awb 9:5)."""

from datetime import date

from contracts.letters.handling import ResolvedLetter
from notifications.application.messages.invented import sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import DAY, NUMBER, OFFLINE, OMBUDSMAN, PERSON, Requirement
from words.handling import ResolutionKind
from words.messages import MessageCode, RecipientKind

_TALKED = ResolvedLetter(
    resolution_kind=ResolutionKind.CONVERSATION,
    resolution_text="De tegel ligt weer vast. U krijgt voortaan antwoord op een melding.",
    agreed_on=date(2026, 6, 12),
    dispute_until=date(2026, 6, 26),
    ombudsman_until=date(2027, 6, 12),
)
_ALONE = _TALKED.model_copy(update={"others_go_on": True})
_ACTED = _TALKED.model_copy(update={"resolution_kind": ResolutionKind.DIRECT_ACTION})

MESSAGE = MessageKind(
    code=MessageCode.M06,
    required=(
        NUMBER,
        PERSON,
        Requirement("that it is closed", r"klacht klaar"),
        Requirement("what was agreed", r"wat (hebben wij afgesproken|is de afspraak)\?\s+\S+"),
    ),
    to_complainant=(
        OFFLINE,
        *OMBUDSMAN,
        Requirement("how to say that it is not so", rf"niet mee eens\?.*uiterlijk op {DAY}"),
    ),
    own_text=(RecipientKind.ACCUSED,),
    samples=(
        sample("m06-conversation", RecipientKind.COMPLAINANT, _TALKED),
        sample("m06-action", RecipientKind.COMPLAINANT, _ACTED),
        sample("m06-alone", RecipientKind.CO_COMPLAINANT, _ALONE),
        sample("m06-accused", RecipientKind.ACCUSED, _TALKED),
    ),
)

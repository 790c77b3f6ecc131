"""M21: what the message is instead, where it went, and how to say that it is a complaint after all (R40)."""

from contracts.letters.endings import ReclassifiedLetter
from notifications.application.messages.invented import sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, CONTEST, Requirement
from words.endings import ReclassifiedKind
from words.messages import MessageCode, RecipientKind

_TO = RecipientKind.COMPLAINANT


def _letter(kind: ReclassifiedKind) -> ReclassifiedLetter:
    return ReclassifiedLetter(
        kind=kind,
        whole=True,
        reason="U meldt dat een lantaarnpaal stuk is.",
        handed_to="het Meldpunt openbare ruimte",
        reference_there="SIG-1234",
    )


_PART = _letter(ReclassifiedKind.CLAIM).model_copy(update={"whole": False, "reference_there": None})
_NOBODY = _letter(ReclassifiedKind.POLICY_REACTION).model_copy(update={"handed_to": None, "reference_there": None})

MESSAGE = MessageKind(
    code=MessageCode.M21,
    required=(
        *CITIZEN,
        CONTEST,
        Requirement("the new kind (R40)", r"(het|dat deel) is een \S+"),
        Requirement("why", r"waarom vinden wij dat\?\s+\S+"),
    ),
    samples=(
        *(sample(f"m21-{kind.lower()}", _TO, _letter(kind)) for kind in ReclassifiedKind),
        sample("m21-part", _TO, _PART),
        sample("m21-nobody", _TO, _NOBODY),
    ),
)

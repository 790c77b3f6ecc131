"""M09: the copy of the complaint for the accused (Awb 9:9)."""

from datetime import date

from contracts.letters.hearing import ComplaintCopyLetter
from notifications.application.messages.invented import BURDEN, CONSEQUENCES, HAPPENED, RECEIVED_ON, Sample, sample
from notifications.application.messages.kind import MessageKind
from notifications.domain.messages.requirements import CITIZEN, DAY, HEARD, PRIVACY, SUPPORT, Requirement
from words.cases import CopyForm
from words.messages import MessageCode, RecipientKind
from words.submissions import Channel, ConductTowards

_LETTER = ComplaintCopyLetter(
    received_on=RECEIVED_ON,
    what_happened=HAPPENED,
    consequences=CONSEQUENCES,
    burden=BURDEN,
    channel=Channel.WEB_FORM,
    complainant_name="Sanne Voorbeeld",
    about="De medewerker van het meldpunt.",
    happened_on=date(2026, 6, 1),
    conduct_towards=ConductTowards.SELF,
)
_LONG: dict[str, object] = {
    "complainant_name": "Sanne Voorbeeld",
    "co_complainant_names": ("Daan Bedenksel", "Noor Verzonnen"),
    "representative_name": "Mees Raadsman",
    "conduct_towards": ConductTowards.OTHER,
    "dated_on": date(2026, 6, 4),
    "added": ("De tegel ligt voor nummer 12.",),
}


def _copy(name: str, *enclosed: str, **other: object) -> Sample:
    return sample(name, RecipientKind.ACCUSED, _LETTER.model_copy(update=other), *enclosed)


MESSAGE = MessageKind(
    code=MessageCode.M09,
    required=(
        *CITIZEN,
        HEARD,
        SUPPORT,
        Requirement("who complains (Awb 9:9)", r"de klager is \S+|de klacht is anoniem|hoe de klager heet"),
        Requirement("the day of the conduct", rf"dag van de gebeurtenis is ({DAY}|niet apart opgegeven)"),
        Requirement("the day of receipt", rf"klacht ontvangen op {DAY}"),
        Requirement("the account", r"wat is er gebeurd\?\s+\S+"),
        Requirement("confidentiality", r"deel deze klacht verder met niemand"),
        *PRIVACY,
        Requirement("the procedure", r"klachtbehandelaar onderzoekt de klacht"),
    ),
    samples=(
        _copy("m09"),
        _copy("m09-with-papers", "Klachtbrief.pdf", "Foto van de tegel.jpg"),
        _copy("m09-anonymous", channel=Channel.PHONE, anonymous=True, complainant_name=None, happened_on=None),
        _copy(
            "m09-nameless", channel=Channel.LETTER, complainant_name=None, about=None, consequences=None, burden=None
        ),
        _copy("m09-together", channel=Channel.LETTER, **_LONG),
        _copy("m09-going-on", complainant_left=True, co_complainant_names=("Daan Bedenksel",)),
        _copy("m09-covered", "Klachtbrief.pdf", channel=Channel.EMAIL, forms=(CopyForm.COVERED,)),
        _copy("m09-uncovered", "Klachtbrief.pdf", channel=Channel.LETTER, forms=(CopyForm.NOTHING_TO_COVER,)),
        _copy("m09-typed", channel=Channel.LETTER, forms=(CopyForm.TYPED_OVER,)),
        _copy(
            "m09-typed-with-papers",
            "Foto van de tegel.jpg",
            channel=Channel.FORWARDED_BY_BODY,
            forms=(CopyForm.NOTHING_TO_COVER, CopyForm.TYPED_OVER),
        ),
    ),
)

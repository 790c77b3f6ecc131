"""The data of all samples. The people in them do not exist."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from contracts.letters import Letter
from contracts.letters.deciding import ElementJudgement
from contracts.letters.receiving import BareReceipt
from contracts.letters.said import ContactPerson
from contracts.procedure.letter_due import Enclosure, LetterDueData
from notifications.domain.people.addressee import Addressee, PostalAddress
from words.handling import Judgement
from words.messages import FileKind, RecipientKind

REFERENCE = "K-2026-000007"
REFERENCES = {
    FileKind.COMPLAINT: REFERENCE,
    FileKind.OMBUDSMAN_CASE: "O-2026-000003",
    FileKind.RECOMMENDATION: "A-2026-000002",
}
COMPLAINT = UUID("0197c1c2-5a0e-7c3b-9a44-0f6b5d2a1e90")
CONTACT = ContactPerson(name="Willemijn Bedenksel", phone="0123 45 67 00")
RECEIVED_AT = datetime(2026, 6, 7, 19, 40, tzinfo=UTC)
RECEIVED_ON = date(2026, 6, 7)
REPLY_DUE_ON = date(2026, 6, 25)
DECIDE_DUE_ON = date(2026, 7, 20)
EXTENDED_DUE_ON = date(2026, 8, 17)
OMBUDSMAN_UNTIL = date(2027, 7, 10)

MANAGER = "Joris Proefman"
HANDLER = "Fenna Denkbeeld"
OTHER_BODY = "Waterschap De Verzonnen Plas"
HEARING_OPTIONS = ("op het gemeentehuis", "per telefoon")
HAPPENED = "Ik heb drie keer een losse stoeptegel gemeld. Niemand gaf mij antwoord."
CONSEQUENCES = "Mijn buurvrouw is over de tegel gevallen."
BURDEN = "Ja, ik slaap er slecht van."
RECOMMENDATION = "Stuur bij vertraging elke vier weken een tussenbericht."
FINDINGS = "Wij spraken met u en met de medewerker. Uw meldingen staan in ons systeem.\n\nNiemand las ze."
UNANSWERED = ElementJudgement(
    description="geen antwoord op uw meldingen",
    norms=("N03", "N14"),
    judgement=Judgement.FOUNDED,
    reasons="U meldde de tegel drie keer. Wij gaven geen antwoord. Dat is niet goed.",
)

ADDRESSEES = {
    RecipientKind.COMPLAINANT: ("Sanne Voorbeeld", PostalAddress(("Verzonnenlaan 12",), "1234 AB", "Voorbeeldstad")),
    RecipientKind.OTHER_BODY: (OTHER_BODY, PostalAddress(("Plasweg 1",), "1234 CD", "Bedachtdam")),
    RecipientKind.OMBUDSMAN: ("Nationale ombudsman", PostalAddress(("Antwoordnummer 10870",), "2501 WB", "Den Haag")),
}


@dataclass(frozen=True)
class Sample:
    """A letter and its recipient. The bare receipt comes from no `case-letters.due`, so it has no letter data around
    it."""

    name: str
    said: LetterDueData | BareReceipt
    to: Addressee
    about: FileKind = FileKind.COMPLAINT


def sample(
    name: str, to: RecipientKind, letter: Letter, *enclosed: str, about: FileKind = FileKind.COMPLAINT
) -> Sample:
    """This letter to a reader of this kind, with documents of these names."""
    due = LetterDueData(
        complaint_id=COMPLAINT,
        reference=REFERENCES[about],
        file=about,
        recipients=(),
        contact=CONTACT,
        letter=letter,
        enclosures=tuple(_enclosure(each) for each in enclosed),
    )
    return Sample(name, due, _addressee(to), about)


def _addressee(kind: RecipientKind) -> Addressee:
    name, postal = ADDRESSEES.get(kind, ADDRESSEES[RecipientKind.COMPLAINANT])
    return Addressee(kind, name, postal=postal)


def _enclosure(name: str) -> Enclosure:
    return Enclosure(document_id=COMPLAINT, version=1, name=name, media_type="application/pdf", sha256="0" * 64, size=1)

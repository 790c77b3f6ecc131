"""Objects for tests, with values that a reader can check on a calendar."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from contracts.letters import Letter
from contracts.letters.deciding import DecisionLetter
from contracts.letters.said import ContactPerson
from contracts.procedure.letter_due import Enclosure, LetterDueData
from notifications.adapters.messages.proofing import Proof, proof
from notifications.adapters.messages.templates import FileTemplates
from notifications.application.messages.render import Texts
from notifications.domain.delivery.enclosure import Enclosure as EnclosedDocument
from notifications.domain.delivery.message import Message
from notifications.domain.messages.content import Content, Occasion
from notifications.domain.messages.municipality import ContactBlock, Help, Municipality, Ombudsman
from notifications.domain.people.addressee import Addressee, PostalAddress, Recipient
from notifications.domain.people.contact import Consent, Contact, Party, Person
from words.messages import MessageCode, RecipientKind
from words.people import PartyKind

COMPLAINT = UUID("0197c1c2-5a0e-7c3b-9a44-0f6b5d2a1e90")
OTHER_COMPLAINT = UUID("0197c1c2-5a0e-7c3b-9a44-0f6b5d2a1e91")
REFERENCE = "K-2026-000007"
MONDAY = datetime(2026, 3, 2, 8, 14, tzinfo=UTC)
ADDRESS = PostalAddress(("Verzonnenlaan 12",), "1234 AB", "Voorbeeldstad")
EMAIL = "s.voorbeeld@post.example"
NEW_ADDRESS = PostalAddress(("Beukenstraat 4",), "1234 EF", "Voorbeeldstad")
NEW_EMAIL = "sanne@nieuw.example"
SANNE = UUID("5b0e4cf5-4a53-5d4a-8e7e-0d1f6b8f2a11")
CONTACT_PERSON = ContactPerson(name="Willemijn Bedenksel", phone="0123 45 67 00")
DECISION = DecisionLetter(
    decided_on=date(2026, 4, 7),
    findings="De kraanvogel stond drie keer voor niets aan de balie.",
    elements=(),
    outcome="FOUNDED",  # type: ignore[arg-type]  # pydantic reads the word
    conclusions="Wij bieden excuses aan.",
    ombudsman_until=date(2027, 4, 7),
)

NATIONAL = Ombudsman(
    "Nationale ombudsman",
    ("Antwoordnummer 10870", "2501 WB Den Haag"),
    "https://www.nationaleombudsman.nl",
    "0800 33 55 555",
    "op werkdagen van 9.00 tot 17.00 uur, gratis",
    date(2000, 1, 1),
)


def a_municipality(**changes: Any) -> Municipality:
    contact = ContactBlock(
        "Gemeente Voorbeeldstad",
        "Klachten",
        ("Marktplein 1", "1234 AB Voorbeeldstad"),
        "14 0123",
        "klachten@voorbeeldstad.example",
        "op werkdagen van 9.00 tot 17.00 uur",
    )
    help_ = Help(
        "Sociaal Raadslieden", "De Sociaal Raadslieden helpen u gratis.", "0123 45 67 89", "op werkdagen tot 12.00 uur"
    )
    given = {"name": "Voorbeeldstad", "oin": "0" * 20, "contact": contact, "help": help_, "ombudsman": (NATIONAL,)}
    return Municipality(**given | changes)


@cache
def the_templates() -> FileTemplates:
    """One for all tests: to compile a template takes longer than to render it."""
    return FileTemplates()


def some_texts(**changes: Any) -> Texts:
    return Texts(the_templates(), a_municipality(**changes), "https://notifications.voorbeeldstad.example")


@cache
def proof_of(name: str) -> Proof:
    """What is sent in this sample; each is rendered once, when a test first asks for it."""
    return proof(some_texts(), name)


def a_content(**changes: str) -> Content:
    given = {
        "subject": "Ons oordeel over uw klacht",
        "text": "Uw klacht is gegrond.",
        "html": "<p>Uw klacht is gegrond.</p>",
        "dates": "Datum van het oordeel: vrijdag 10 juli 2026",
        "template_version": "0123456789abcdef",
    }
    return Content(**given | changes)


def an_addressee(**changes: Any) -> Addressee:
    given: dict[str, Any] = {
        "kind": RecipientKind.COMPLAINANT,
        "name": "Sanne Voorbeeld",
        "email": EMAIL,
        "postal": ADDRESS,
    }
    return Addressee(**given | changes)


def an_occasion(**changes: Any) -> Occasion:
    given: dict[str, Any] = {
        "fact_id": str(uuid4()),
        "code": MessageCode.M16,
        "complaint_id": COMPLAINT,
        "reference": REFERENCE,
    }
    return Occasion(**given | changes)


ADVICE = b"%PDF-1.7 Het advies van de klachtencommissie."


def an_enclosure(content: bytes = ADVICE, **changes: Any) -> Enclosure:
    """A document of the file as procedure names it."""
    given: dict[str, Any] = {
        "document_id": uuid4(),
        "version": 1,
        "name": "Advies klachtencommissie.pdf",
        "media_type": "application/pdf",
        "sha256": sha256(content).hexdigest(),
        "size": len(content),
    }
    return Enclosure(**given | changes)


def enclosed(content: bytes = ADVICE, **changes: Any) -> EnclosedDocument:
    given = an_enclosure(content, **changes).model_dump(by_alias=False)
    return EnclosedDocument(**given)


def told_by(letter: Letter = DECISION) -> str:
    """What a planned message keeps of this letter."""
    return LetterDueData(
        complaint_id=COMPLAINT, reference=REFERENCE, recipients=(), contact=CONTACT_PERSON, letter=letter
    ).model_dump_json(by_alias=True)


def a_planned_message(
    *,
    now: datetime = MONDAY,
    message_id: UUID | None = None,
    occasion: Occasion | None = None,
    code: MessageCode = MessageCode.M16,
    enclosures: tuple[EnclosedDocument, ...] = (),
    told: str | None = None,
    **to: Any,
) -> Message:
    """A message that no courier has looked at: to the complainant by kind, unless told otherwise."""
    reason = occasion or an_occasion(code=code, enclosures=enclosures)
    given: dict[str, Any] = {"kind": RecipientKind.COMPLAINANT} | to
    recipient = Recipient(**{"key": given["kind"].value} | given)
    return Message.plan(message_id or uuid4(), reason, recipient, told or told_by(), now)


def a_message(*, now: datetime = MONDAY, **more: Any) -> Message:
    """A message as it is just before an attempt: addressed and written, or stranded without any address."""
    addressed = {name: more.pop(name) for name in ("name", "email", "postal", "form_of_address") if name in more}
    message = a_planned_message(now=now, **more)
    to = an_addressee(kind=message.recipient_kind, **addressed)
    if to.reachable:
        message.write(to, a_content(), now)
    else:
        message.strand(now)
    return message


def a_message_of_before(**more: Any) -> Message:
    """A message that was planned with its text and its address, by the version that did so."""
    message = a_message(**more)
    message.told = message.written_at = None
    return message


def a_taken_message(*, now: datetime = MONDAY, **more: Any) -> tuple[Message, UUID]:
    message, lease = a_message(now=now, **more), uuid4()
    message.take(lease, now + timedelta(minutes=15), now, "voorbeeldstad.example")
    message.collect_facts()
    return message, lease


def a_person(
    *,
    consent: bool | str = False,
    address: bool | PostalAddress = True,
    email: bool | str = False,
    **changes: Any,
) -> Person:
    """Sanne Voorbeeld; `True` stands for her usual address, e-mail address and consent."""
    given: dict[str, Any] = {
        "name": "Sanne Voorbeeld",
        "address": ADDRESS if address is True else address or None,
        "email": EMAIL if email is True else email or None,
        "consent": Consent(EMAIL if consent is True else consent, MONDAY) if consent else None,
    }
    return Person(**given | changes)


def a_contact(complainant: Person | None = None, representative: Person | None = None) -> Contact:
    """The people of a submission."""
    return Contact.submitted(COMPLAINT, REFERENCE, complainant, representative)


def a_party(person: Person, kind: PartyKind = PartyKind.COMPLAINANT, party_id: UUID = SANNE) -> Party:
    return Party(kind, person, party_id)


def a_case(version: int, *parties: Party, complaint_id: UUID = COMPLAINT) -> Contact:
    """The parties as procedure records them."""
    return Contact(complaint_id, REFERENCE, version, parties)

"""Facts that other services publish to notifications, for tests."""

from datetime import date
from typing import Any
from uuid import uuid4

from notifications_builders import COMPLAINT, EMAIL, MONDAY, REFERENCE

from contracts import intake as wire
from contracts.intake import Submitted, SubmittedData
from contracts.letters import Letter
from contracts.letters.deciding import DecisionLetter
from contracts.letters.hearing import ComplaintCopyLetter
from contracts.letters.said import ContactPerson
from contracts.procedure.access import AccessChanged, AccessChangedData, OfficialRecorded, OfficialRecordedData
from contracts.procedure.letter_due import Enclosure, LetterDue, LetterDueData, Recipient
from devstack.doubles import an_event
from words.messages import RecipientKind as WireKind
from words.people import OfficialRole
from words.submissions import Channel as WireChannel
from words.submissions import ComplaintForm, ConductTowards, SuggestedKind

CONTACT_PERSON = ContactPerson(name="Willemijn Bedenksel", phone="0123 45 67 00")


DECISION = DecisionLetter(
    decided_on=date(2026, 4, 7),
    findings="De kraanvogel stond drie keer voor niets aan de balie.",
    elements=(),
    outcome="FOUNDED",  # type: ignore[arg-type]  # pydantic reads the word
    conclusions="Wij bieden excuses aan.",
    ombudsman_until=date(2027, 4, 7),
)


COPY = ComplaintCopyLetter(
    received_on=date(2026, 3, 2), what_happened="De kraanvogel werd uitgescholden.", burden="Ja."
)


def a_wire_person(*, consent: bool = False, email: str | None = EMAIL, address: bool = True) -> wire.Person:
    return wire.Person(
        name="Sanne Voorbeeld",
        address=wire.Address(lines=("Verzonnenlaan 12",), postcode="1234 AB", city="Voorbeeldstad")
        if address
        else None,
        email=email,
        phone="0612345678",
        electronic_consent=wire.ElectronicConsent(email=email or EMAIL, given_at=MONDAY) if consent else None,
    )


def a_submission(
    complainant: wire.Person | None,
    *,
    representative: wire.Person | None = None,
    channel: WireChannel = WireChannel.WEB_FORM,
) -> Submitted:
    data = SubmittedData(
        complaint_id=COMPLAINT,
        reference=REFERENCE,
        channel=channel,
        received_at=MONDAY,
        received_on=date(2026, 3, 2),
        form=ComplaintForm.WRITTEN,
        anonymous=complainant is None,
        represented=representative is not None,
        language="nl",
        suggested_kind=SuggestedKind.COMPLAINT,
        complainant=complainant,
        representative=representative,
        account=wire.Account(what_happened="De kraanvogel werd uitgescholden.", conduct_towards=ConductTowards.SELF),
        content_hash="0" * 64,
    )
    return an_event(Submitted, data, subject=COMPLAINT)


def a_recipient(kind: WireKind = WireKind.COMPLAINANT, **more: Any) -> Recipient:
    return Recipient(kind=kind, **more)


def a_letter_due(
    letter: Letter = DECISION, *recipients: Recipient, enclosures: tuple[Enclosure, ...] = ()
) -> LetterDue:
    data = LetterDueData(
        complaint_id=COMPLAINT,
        reference=REFERENCE,
        recipients=recipients or (a_recipient(),),
        contact=CONTACT_PERSON,
        letter=letter,
        enclosures=enclosures,
    )
    return an_event(LetterDue, data, subject=COMPLAINT, service="procedure")


def an_official_recorded(official_id: str = "o-1020", *, sequence: int = 1, **changes: Any) -> OfficialRecorded:
    given: dict[str, Any] = {
        "official_id": official_id,
        "name": "Aisha Modelmens",
        "email": f"{official_id}@voorbeeldstad.example",
        "roles": (OfficialRole.COMPLAINT_HANDLER,),
    }
    data = OfficialRecordedData(**given | changes)
    return an_event(OfficialRecorded, data, subject=uuid4(), sequence=sequence, service="procedure")


def an_access_changed(*shut_out: str, sequence: int = 1, restricted_to: tuple[str, ...] | None = None) -> AccessChanged:
    data = AccessChangedData(complaint_id=COMPLAINT, shut_out=shut_out, restricted_to=restricted_to)
    return an_event(AccessChanged, data, subject=COMPLAINT, sequence=sequence, service="procedure")

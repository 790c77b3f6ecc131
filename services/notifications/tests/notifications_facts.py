"""Facts that other services publish to notifications, for tests."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from notifications_builders import COMPLAINT, CONTACT_PERSON, DECISION, EMAIL, MONDAY, REFERENCE, SANNE

from contracts import intake as wire
from contracts.intake import Submitted, SubmittedData
from contracts.letters import Letter
from contracts.letters.hearing import ComplaintCopyLetter
from contracts.procedure.access import AccessChanged, AccessChangedData, OfficialRecorded, OfficialRecordedData
from contracts.procedure.letter_due import Enclosure, LetterDue, LetterDueData, Recipient
from contracts.procedure.parties import PartiesRecorded, PartiesRecordedData, Party
from devstack.doubles import an_event
from words.messages import RecipientKind as WireKind
from words.people import OfficialRole, PartyKind
from words.submissions import Channel as WireChannel
from words.submissions import ComplaintForm, ConductTowards, SuggestedKind

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
    letter: Letter = DECISION,
    *recipients: Recipient,
    enclosures: tuple[Enclosure, ...] = (),
    version: int | None = None,
) -> LetterDue:
    data = LetterDueData(
        complaint_id=COMPLAINT,
        reference=REFERENCE,
        recipients=recipients or (a_recipient(),),
        contact=CONTACT_PERSON,
        letter=letter,
        enclosures=enclosures,
        parties_version=version,
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


def a_wire_party(party_id: UUID = SANNE, kind: PartyKind = PartyKind.COMPLAINANT, **changes: Any) -> Party:
    """Sanne Voorbeeld of the submission, as procedure records her."""
    given = a_wire_person().model_dump(by_alias=False)
    return Party(**given | {"party_id": party_id, "kind": kind} | changes)


def some_parties_recorded(version: int, *parties: Party) -> PartiesRecorded:
    data = PartiesRecordedData(complaint_id=COMPLAINT, reference=REFERENCE, version=version, parties=parties)
    return an_event(PartiesRecorded, data, subject=COMPLAINT, sequence=version, service="procedure")

"""Events, letters and audit details about the accused and the other parties."""

from contracts.event import Fact
from contracts.intake import Address, ElectronicConsent
from contracts.letters.hearing import AccusedHearingLetter
from contracts.letters.receiving import ReplacedAddressLetter
from contracts.procedure import parties, triage
from procedure.application.letters.desk import Desk, contact_for
from procedure.application.letters.parcels import Parcel, copy_of
from procedure.application.letters.recipients import accused, replaced_address
from procedure.application.outgoing import Telling, about
from procedure.domain.case import Case
from procedure.domain.file.people import Party
from procedure.domain.parties.accused import AccusedNamed
from procedure.domain.parties.contact_data import ContactChanged
from procedure.domain.parties.party import PartyRecorded
from procedure.domain.parties.people import PartiesTold


def _accused_named(fact: AccusedNamed) -> Fact:
    return triage.AccusedNamedData(**about(fact), team=fact.team, theme=fact.theme, body_conduct=fact.body_conduct)


def _contact_changed(fact: ContactChanged) -> Fact:
    return parties.ContactChangedData(**about(fact), party_id=fact.party.party_id, party_kind=fact.party.kind)


def _parties_told(fact: PartiesTold) -> Fact:
    people = tuple(_party(each) for each in fact.people)
    return parties.PartiesRecordedData(
        complaint_id=fact.complaint_id, reference=fact.reference, version=fact.version, parties=people
    )


def _party(party: Party) -> parties.Party:
    person = party.person
    address, consent = person.address, person.consent
    return parties.Party(
        party_id=party.party_id,
        kind=party.kind,
        name=person.name,
        form_of_address=person.form_of_address,
        address=address
        and Address(lines=address.lines, postcode=address.postcode, city=address.city, country=address.country),
        email=person.email,
        phone=person.phone,
        language=person.language,
        electronic_consent=consent and ElectronicConsent(email=consent.email, given_at=consent.given_at),
        consent_as_submitted=person.consents is None,
    )


def _replaced_address_letter(fact: ContactChanged, _case: Case, _desk: Desk) -> list[Parcel]:
    """M37, to the address that is not used any more."""
    return [(replaced_address(fact.party, fact.replaced_email), ReplacedAddressLetter())]


def _later_accused_letters(fact: AccusedNamed, case: Case, desk: Desk) -> list[Parcel]:
    parcels: list[Parcel] = [(accused(fact.to_inform), copy_of(case))]
    if case.investigation.hearing is not None:
        offer = {"reply_due_on": case.investigation.hearing.reply_due_on, "options": case.investigation.hearing.options}
        letter = AccusedHearingLetter(handler_name=contact_for(case, desk).name, **offer)
        parcels.append((accused(fact.to_invite), letter))
    return parcels


TELLING = Telling(
    events={
        AccusedNamed: (triage.AccusedNamed, _accused_named),
        ContactChanged: (parties.ContactChanged, _contact_changed),
        PartiesTold: (parties.PartiesRecorded, _parties_told),
    },
    letters={
        AccusedNamed: _later_accused_letters,
        ContactChanged: _replaced_address_letter,
    },
    details={
        ContactChanged: lambda fact: {"partyId": str(fact.party.party_id)},
        PartyRecorded: lambda fact: {"kind": str(fact.kind)},
    },
)

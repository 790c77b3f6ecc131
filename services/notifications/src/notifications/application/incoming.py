"""Converts the models of the events to those of this service."""

from contracts import intake
from contracts.procedure.parties import PartiesRecordedData
from contracts.procedure.parties import Party as WireParty
from notifications.domain.people.addressee import PostalAddress
from notifications.domain.people.contact import Consent, Contact, Party, Person


def postal_address(address: intake.Address) -> PostalAddress:
    """The address as printed."""
    return PostalAddress(address.lines, address.postcode, address.city, address.country)


def submission(given: intake.SubmittedData) -> Contact:
    """The people as the submission names them."""
    people = (_person(each) if each else None for each in (given.complainant, given.representative))
    return Contact.submitted(given.complaint_id, given.reference, *people)


def parties(given: PartiesRecordedData) -> Contact:
    """The people as procedure knows them."""
    known = tuple(Party(each.kind, _person(each), each.party_id, each.consent_as_submitted) for each in given.parties)
    return Contact(given.complaint_id, given.reference, given.version, known)


def _person(given: intake.Person | WireParty) -> Person:
    consent = given.electronic_consent
    return Person(
        name=given.name,
        address=postal_address(given.address) if given.address else None,
        email=given.email,
        consent=Consent(consent.email, consent.given_at) if consent else None,
        form_of_address=given.form_of_address if isinstance(given, WireParty) else None,
    )

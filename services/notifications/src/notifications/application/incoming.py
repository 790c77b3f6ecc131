"""Converts the models of the events to those of this service."""

from contracts import intake
from notifications.domain.people.contact import Consent, Person, PostalAddress


def postal_address(address: intake.Address) -> PostalAddress:
    """The address as printed."""
    return PostalAddress(address.lines, address.postcode, address.city, address.country)


def person(given: intake.Person | None) -> Person | None:
    """The complainant or representative, with the consent that was given (Awb 2:8)."""
    if given is None:
        return None
    consent = given.electronic_consent
    return Person(
        name=given.name,
        address=postal_address(given.address) if given.address else None,
        email=given.email,
        consent=Consent(consent.email, consent.given_at) if consent else None,
    )

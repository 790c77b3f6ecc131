"""Awb 2:8: electronic messages only to people who expressly agreed."""

import pytest
from notifications_builders import ADDRESS, EMAIL, MONDAY, a_contact, a_person

from notifications.domain.people.addressee import PostalAddress
from notifications.domain.people.contact import Consent, Person
from notifications.domain.people.official import Official
from words.messages import RecipientKind


def test_an_email_address_alone_is_no_consent() -> None:
    to = a_contact(a_person(email=True)).addressee(RecipientKind.COMPLAINANT)

    assert (to.email, to.postal) == (None, ADDRESS)


def test_with_consent_the_address_consented_to_is_used() -> None:
    person = Person("Sanne", ADDRESS, "typed@post.example", Consent("consented@post.example", MONDAY))

    assert a_contact(person).addressee(RecipientKind.COMPLAINANT).email == "consented@post.example"


def test_the_representative_is_reached_on_their_own_channel() -> None:
    contact = a_contact(a_person(consent=True), a_person(address=True))

    assert contact.addressee(RecipientKind.REPRESENTATIVE).email is None
    assert contact.addressee(RecipientKind.COMPLAINANT).email == EMAIL


def test_an_anonymous_complainant_cannot_be_reached() -> None:
    to = a_contact().addressee(RecipientKind.COMPLAINANT)

    assert (to.name, to.email, to.postal) == (None, None, None)


def test_the_receipt_goes_to_the_person_who_typed_an_address_whatever_the_consent() -> None:
    to = a_contact(a_person(email=True)).sender_of_form()

    assert to is not None
    assert (to.kind, to.email, to.postal) == (RecipientKind.COMPLAINANT, EMAIL, None)


def test_the_receipt_goes_to_the_representative_who_filled_in_the_form() -> None:
    to = a_contact(a_person(email=True), a_person(email=True)).sender_of_form()

    assert to is not None
    assert to.kind is RecipientKind.REPRESENTATIVE


def test_without_an_address_no_receipt_is_sent() -> None:
    assert a_contact(a_person()).sender_of_form() is None
    assert a_contact().sender_of_form() is None


def test_a_foreign_address_ends_with_its_country() -> None:
    address = PostalAddress(("Rue Inventée 3", " "), "1000", "Brussel", "BE")

    assert address.printed() == ("Rue Inventée 3", "1000 Brussel", "BE")
    assert ADDRESS.printed() == ("Verzonnenlaan 12", "1234 AB Voorbeeldstad")


def test_an_official_who_left_is_not_reached_by_email() -> None:
    official = Official("o-1020", "Aisha Modelmens", "a@voorbeeldstad.example", (), active=False, sequence=3)

    assert official.addressee(RecipientKind.HANDLER).email is None


def test_the_receipt_goes_to_the_address_consented_to_when_the_form_names_no_other() -> None:
    to = a_contact(a_person(consent=True)).sender_of_form()

    assert to is not None
    assert to.email == EMAIL


@pytest.mark.parametrize(
    ("postcode", "city", "place"), [("1234 AB", None, "1234 AB"), (None, "Voorbeeldstad", "Voorbeeldstad")]
)
def test_half_a_place_is_printed_as_far_as_it_is_known(postcode: str | None, city: str | None, place: str) -> None:
    assert PostalAddress(("Verzonnenlaan 12",), postcode, city).printed() == ("Verzonnenlaan 12", place)

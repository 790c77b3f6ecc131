"""Turns a body, from the API or the form, into a submission, and refuses contradictions."""

from datetime import date
from typing import Literal

from contracts import intake as told
from intake.domain.municipality import Municipality, Named
from intake.domain.submission.complainant import Address, Person
from intake.domain.submission.submission import Account, Submission
from intake.entrypoints.api.bodies import AddressBody, ComplaintBody, ContactBody, PersonBody, RegistrationBody
from servicekit.errors import FieldError, Invalid
from words.submissions import Channel

PersonField = Literal["complainant", "representative"]


def read_submission(body: ComplaintBody, channel: Channel, municipality: Municipality, today: date) -> Submission:
    """The submission. All contradictions are named at once, so that no one has to try five times."""
    errors = [
        *_future(body, today),
        *_anonymity(body),
        *_consent("complainant", body.complainant),
        *_consent("representative", body.representative),
        *_listed("team", body.team, municipality.teams),
        *_listed("theme", body.theme, municipality.themes),
    ]
    if errors:
        raise Invalid("The complaint contradicts itself or names something unknown.", errors)
    return Submission(
        channel=channel,
        account=Account(**body.account.model_dump(by_alias=False)),
        complainant=None if body.anonymous else _person(body.complainant or PersonBody()),
        representative=_person(body.representative) if body.representative else None,
        language=body.language,
        team=body.team,
        theme=body.theme,
        dated_on=body.dated_on if isinstance(body, RegistrationBody) else None,
    )


def _future(body: ComplaintBody, today: date) -> list[FieldError]:
    day = body.account.happened_on
    return [FieldError("account.happenedOn", "This day is in the future.")] if day and day > today else []


def _anonymity(body: ComplaintBody) -> list[FieldError]:
    if not body.anonymous:
        return []
    told = {"complainant": body.complainant, "representative": body.representative}
    message = "An anonymous complaint names no one: leave this out, or do not ask to stay anonymous."
    return [FieldError(field, message) for field, person in told.items() if person and _person(person) != Person()]


def _consent(field: PersonField, person: PersonBody | None) -> list[FieldError]:
    if person is None or not person.electronic_consent or person.email:
        return []
    return [FieldError(f"{field}.email", "Consent to electronic messages needs an e-mail address (Awb 2:8).")]


def _listed(field: str, given: str | None, known: tuple[Named, ...]) -> list[FieldError]:
    if given is None or given in {one.id for one in known}:
        return []
    return [FieldError(field, "The municipality's list has no such entry.")]


def contact_of(body: ContactBody) -> told.Contact:
    """What is to be known of a person from now on, as it is asked of the case."""
    address = _address(body.address)
    return told.Contact(
        name=body.name,
        form_of_address=body.form_of_address,
        address=address
        and told.Address(lines=address.lines, postcode=address.postcode, city=address.city, country=address.country),
        email=body.email,
        phone=body.phone,
        language=body.language,
        consents_to_email=body.consents_to_email,
    )


def _address(body: AddressBody | None) -> Address | None:
    """None when nothing was written."""
    lines = tuple(line for line in body.lines if line) if body else ()
    written = body and (lines or body.postcode or body.city)
    return Address(lines, body.postcode, body.city, body.country) if body and written else None


def _person(body: PersonBody) -> Person:
    return Person(
        name=body.name,
        address=_address(body.address),
        email=body.email,
        phone=body.phone,
        electronic_consent=body.electronic_consent,
    )

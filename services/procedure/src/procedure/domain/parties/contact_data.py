"""T35: what is known of a person is corrected, as long as the file exists (Awb 2:8, 9:6, 9:12; AVG 16). The file keeps
what it was, who changed it, when and why."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.file.people import Address, Consent, Party, Person
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.party import PartyNotFound
from procedure.domain.parties.people import tell_parties
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.step import EVERY, KB, KC, SYS, TM, Step, StepRefused
from servicekit.errors import FieldError, Invalid
from words.people import ConsentScope, Role

CHANGE_CONTACT = Step(
    "T35", "change contact data or consent", "contactgegevens of toestemming wijzigen", EVERY, None, (KC, TM, KB, SYS),
    "a reason; consent needs an e-mail address; the person themselves and the registrar ask it through intake",
    "Awb 2:8, 9:6; AVG 16", "contact-changed", ("M37",),
)  # fmt: skip


class ConsentWithoutAddress(Invalid):
    code = "consent-without-address"
    article = "Awb 2:8"

    def __init__(self) -> None:
        said = "consent to electronic messages is given for an e-mail address"
        super().__init__("Name the e-mail address.", [FieldError("email", said)])


class ContactUnchanged(StepRefused):
    code = "contact-unchanged"
    article = "AVG 16"
    message = "This is what the file says already."


@dataclass(frozen=True, kw_only=True)
class ContactData:
    """What is to be known of a person from now on: all of it, not only what is new."""

    name: str | None
    form_of_address: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None
    language: str | None = None
    consents_to_email: bool = False


@dataclass(frozen=True, kw_only=True)
class ContactRequest:
    """`mistyped`: the replaced e-mail address was never theirs, so nothing is sent to it. `asked_by` is a role that
    asks through intake; None for an official in this service."""

    party_id: UUID
    contact: ContactData
    reason: str
    mistyped: bool = False
    asked_by: Role | None = None
    official_id: str | None = None


@dataclass(frozen=True)
class ContactChange:
    """One correction, as the file keeps it. `changed_by` is an official, or `complainant` for the person
    themselves."""

    party_id: UUID
    before: Person
    after: Person
    reason: str
    mistyped: bool
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, kw_only=True)
class ContactChanged(CaseFact):
    """`replaced_email` is told that no messages go there any more; None when there is nobody to tell."""

    party: Party
    replaced_email: str | None


def change_contact(case: GuardedCase, act: Act, request: ContactRequest) -> None:
    """T35: also in a closed case, because a letter about it may still have to arrive."""
    about = case.take(CHANGE_CONTACT, act)
    if request.asked_by is not None:
        about |= {"role": request.asked_by, "official_id": request.official_id or request.asked_by}
    party = case.parties.party(request.party_id)
    if party is None:
        raise PartyNotFound
    after = corrected(party.person, request.contact, act.at)
    if after == party.person:
        raise ContactUnchanged
    before = party.person.email
    changed = set_person(case, act, party, after, request.reason, about, mistyped=request.mistyped)
    replaced = before if _replaced(before, after.email) and not request.mistyped else None
    case.record(ContactChanged(**about, party=changed, replaced_email=replaced))


def set_person(
    case: GuardedCase, act: Act, party: Party, after: Person, reason: str, about: Occasion, *, mistyped: bool = False
) -> Party:
    """Keep what it was, and tell the services that write to people."""
    before = party.person
    parties = case.parties
    change = ContactChange(party.party_id, before, after, reason, mistyped, act.at, about["official_id"])
    parties.contact_changes = (*parties.contact_changes, change)
    changed = replace(party, person=after)
    parties.people = tuple(changed if each.party_id == party.party_id else each for each in parties.people)
    tell_parties(case, about)
    return changed


def corrected(person: Person, data: ContactData, at: datetime) -> Person:
    """The person with these data. Consent that no longer holds, or was for another address, ends now; consent that is
    new begins now (Awb 2:8)."""
    if data.consents_to_email and not data.email:
        raise ConsentWithoutAddress
    standing = person.consent
    keeps = standing is not None and data.consents_to_email and standing.email == data.email
    consents = person.consents or ()
    if standing and not keeps:
        consents = tuple(replace(each, withdrawn_at=at) if each == standing else each for each in consents)
    if data.consents_to_email and data.email and not keeps:
        consents = (*consents, Consent(ConsentScope.COMPLAINT, data.email, at))
    return Person(
        name=data.name,
        address=data.address,
        email=data.email,
        phone=data.phone,
        form_of_address=data.form_of_address,
        language=data.language,
        consents=consents,
    )


def _replaced(before: str | None, after: str | None) -> bool:
    return before is not None and before.casefold() != (after or "").casefold()

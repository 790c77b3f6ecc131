"""The people of a complaint, and how they may be reached."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self
from uuid import UUID

from notifications.domain.people.addressee import Addressee, PostalAddress, Recipient
from words.messages import CITIZENS, RecipientKind
from words.people import PartyKind

COMPLAINING = CITIZENS | {RecipientKind.CO_COMPLAINANT}


@dataclass(frozen=True)
class Consent:
    """Awb 2:8: the person expressly agreed to e-mail at this address. An e-mail address alone is no consent."""

    email: str
    given_at: datetime


@dataclass(frozen=True)
class Person:
    name: str | None = None
    address: PostalAddress | None = None
    email: str | None = None
    consent: Consent | None = None
    form_of_address: str | None = None

    @property
    def typed_email(self) -> str | None:
        """An e-mail address that they gave, whatever the consent."""
        return self.email or (self.consent.email if self.consent else None)


@dataclass(frozen=True)
class Party:
    """A person in their capacity. In a submission nobody has an id yet. With `consent_as_submitted` procedure does not
    know their consent, and what the submission said holds."""

    kind: PartyKind
    person: Person
    party_id: UUID | None = None
    consent_as_submitted: bool = False


@dataclass(frozen=True)
class Contact:
    """Everybody who takes part in a complaint, as they are known at one moment: of two the higher `version` counts. The
    submission is version 0, before the case is open; then procedure counts from 1. An anonymous complaint has nobody.
    """

    complaint_id: UUID
    reference: str
    version: int = 0
    parties: tuple[Party, ...] = ()

    @classmethod
    def submitted(
        cls, complaint_id: UUID, reference: str, complainant: Person | None, representative: Person | None
    ) -> Self:
        """What the submission says."""
        people = ((PartyKind.COMPLAINANT, complainant), (PartyKind.REPRESENTATIVE, representative))
        parties = tuple(Party(kind, person) for kind, person in people if person is not None)
        return cls(complaint_id, reference, 0, parties)

    @property
    def leans_on_submission(self) -> bool:
        """Of somebody only the submission knows the consent."""
        return any(each.consent_as_submitted for each in self.parties)

    def with_consent_of(self, submitted: Self) -> Self:
        """The consent to e-mail of those whose submission alone knows it (Awb 2:8)."""
        parties = tuple(
            replace(each, person=replace(each.person, consent=before.consent if before else None))
            if each.consent_as_submitted
            else each
            for each in self.parties
            for before in (submitted.person(RecipientKind(each.kind.value)),)
        )
        return replace(self, parties=parties)

    def person(self, kind: RecipientKind, party_id: UUID | None = None) -> Person | None:
        """The party with this id; without an id, as in facts from before parties had one, the first of this kind."""
        if party_id is not None:
            found = (each.person for each in self.parties if each.party_id == party_id)
        else:
            found = (each.person for each in self.parties if each.kind.value == kind.value)
        return next(found, None)

    def addressee(self, kind: RecipientKind, party_id: UUID | None = None) -> Addressee:
        """One of the people, with the channels by which they may be written to (Awb 2:8). Nobody by that id or of that
        kind: no channel."""
        person = self.person(kind, party_id) or Person()
        email = person.consent.email if person.consent else None
        postal = person.address.usable() if person.address else None
        return Addressee(kind, person.name, person.form_of_address, email, postal)

    def sender_of_form(self) -> Recipient | None:
        """The person who typed an e-mail address into the form; they get the receipt whatever the consent (Awb
        2:17(1))."""
        for kind in (RecipientKind.REPRESENTATIVE, RecipientKind.COMPLAINANT):
            person = self.person(kind)
            if person and person.typed_email:
                return Recipient(kind, kind.value, name=person.name, email=person.typed_email)
        return None

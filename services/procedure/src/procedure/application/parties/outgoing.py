"""Events, letters and audit details about the accused and the other parties."""

from contracts.event import Fact
from contracts.intake import Address, ElectronicConsent
from contracts.letters.endings import WithdrawalLetter
from contracts.letters.handling import ReopenedLetter, ResolvedLetter
from contracts.letters.hearing import AccusedHearingLetter, NamedByMistakeLetter
from contracts.letters.receiving import ReplacedAddressLetter
from contracts.procedure import parties, triage
from procedure.application.letters.desk import Desk, contact_for
from procedure.application.letters.parcels import Parcel, copy_of
from procedure.application.letters.recipients import accused, complainants, replaced_address
from procedure.application.outgoing import Telling, about
from procedure.domain.case import Case
from procedure.domain.file.people import Party
from procedure.domain.parties.accused import AccusedNamed
from procedure.domain.parties.contact_data import ContactChanged
from procedure.domain.parties.leaving import ComplainantLeft, ComplainantReturned
from procedure.domain.parties.mistaken import AccusedTakenOff
from procedure.domain.parties.party import PartyRecorded
from procedure.domain.parties.people import PartiesTold
from words.endings import ReopenReason


def _accused_named(fact: AccusedNamed) -> Fact:
    return triage.AccusedNamedData(**about(fact), team=fact.team, theme=fact.theme, body_conduct=fact.body_conduct)


def _complainant_left(fact: ComplainantLeft) -> Fact:
    left = fact.departure
    return parties.ComplainantLeftData(
        **about(fact),
        party_ids=tuple(each.party_id for each in fact.people),
        party_kinds=tuple(dict.fromkeys(each.kind for each in fact.people)),
        way=left.way,
        left_on=left.left_on,
        ombudsman_until=left.ombudsman_until,
        still_complaining=fact.still_complaining,
        resolution_kind=fact.resolution_kind,
    )


def _complainant_returned(fact: ComplainantReturned) -> Fact:
    return parties.ComplainantReturnedData(
        **about(fact),
        party_id=fact.party.party_id,
        party_kind=fact.party.kind,
        still_complaining=fact.still_complaining,
    )


def _accused_removed(fact: AccusedTakenOff) -> Fact:
    return parties.AccusedRemovedData(**about(fact), team=fact.team)


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


def _departure_letter(fact: ComplainantLeft, case: Case, desk: Desk) -> list[Parcel]:
    """To the one who stops, and to nobody else: the others go on."""
    left = fact.departure
    letter: WithdrawalLetter | ResolvedLetter = WithdrawalLetter(withdrawn_on=left.left_on, others_go_on=True)
    if fact.resolution_kind is not None and left.dispute_until is not None:
        letter = ResolvedLetter(
            resolution_kind=fact.resolution_kind,
            resolution_text=left.text or "",
            agreed_on=left.left_on,
            dispute_until=left.dispute_until,
            ombudsman_until=left.ombudsman_until,
            others_go_on=True,
        )
    return [(complainants(case, fact.people, desk.today), letter)]


def _return_letter(fact: ComplainantReturned, case: Case, desk: Desk) -> list[Parcel]:
    reason, due_on = ReopenReason.AGREEMENT_DISPUTED, case.clocks.due_on
    letter = ReopenedLetter(reason=reason, explanation=fact.text, decide_due_on=due_on, rejoined=True)
    return [(complainants(case, [fact.party], desk.today), letter)]


def _mistake_letter(fact: AccusedTakenOff, case: Case, _desk: Desk) -> list[Parcel]:
    to_tell = [fact.to_tell] if fact.to_tell else []
    return [(accused(to_tell), NamedByMistakeLetter(received_on=case.received_on))]


def _later_accused_letters(fact: AccusedNamed, case: Case, desk: Desk) -> list[Parcel]:
    parcels: list[Parcel] = [(accused(fact.to_inform), copy_of(case))]
    hearing = case.investigation.hearing
    if hearing is not None and fact.reply_due_on is not None:
        letter = AccusedHearingLetter(
            handler_name=contact_for(case, desk).name, reply_due_on=fact.reply_due_on, options=hearing.options
        )
        parcels.append((accused(fact.to_invite), letter))
    return parcels


TELLING = Telling(
    events={
        AccusedNamed: (triage.AccusedNamed, _accused_named),
        ComplainantLeft: (parties.ComplainantLeft, _complainant_left),
        ComplainantReturned: (parties.ComplainantReturned, _complainant_returned),
        AccusedTakenOff: (parties.AccusedRemoved, _accused_removed),
        ContactChanged: (parties.ContactChanged, _contact_changed),
        PartiesTold: (parties.PartiesRecorded, _parties_told),
    },
    letters={
        AccusedNamed: _later_accused_letters,
        ComplainantLeft: _departure_letter,
        ComplainantReturned: _return_letter,
        AccusedTakenOff: _mistake_letter,
        ContactChanged: _replaced_address_letter,
    },
    details={
        ComplainantLeft: lambda fact: {
            "partyIds": ",".join(str(each.party_id) for each in fact.people),
            "way": fact.departure.way,
        },
        ComplainantReturned: lambda fact: {"partyId": str(fact.party.party_id)},
        ContactChanged: lambda fact: {"partyId": str(fact.party.party_id)},
        PartyRecorded: lambda fact: {"kind": str(fact.kind)},
    },
)

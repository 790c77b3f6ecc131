"""Chooses who gets a letter. An official who is shut out of a case gets none in that role; an accused gets the letters
to the accused."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from contracts.intake import Address
from contracts.procedure.letter_due import Recipient
from procedure.domain.case import Case
from procedure.domain.endings.forwarding import Receiver
from procedure.domain.file.people import Accused, Party, party_of
from procedure.domain.file.people import Address as PostalAddress
from procedure.domain.investigation.copies import with_copy
from procedure.domain.organisation.directory import Directory
from words.clocks import DeadlineAlert
from words.messages import RecipientKind
from words.people import PartyKind, ResponsibleBody, Role


def submitter(case: Case, today: date) -> list[Recipient]:
    """The person who submitted the complaint: the representative where there is one."""
    everybody = citizens(case, today)
    return [each for each in everybody if each.kind is RecipientKind.REPRESENTATIVE][-1:] or everybody[:1]


def citizens(case: Case, today: date) -> list[Recipient]:
    """Those who still complain, and the representative last; nobody when the complaint is anonymous."""
    return complainants(case, case.parties.complaining, today)


def complainants(case: Case, people: Iterable[Party], today: date) -> list[Recipient]:
    """These complainants; a representative acts for the one who submitted the complaint (Awb 2:1)."""
    if case.submission.anonymous:
        return []
    found = [Recipient(kind=RecipientKind(each.kind), party_id=each.party_id) for each in people]
    represented = any(each.kind is RecipientKind.COMPLAINANT for each in found)
    return [*found, *(_representatives(case, today) if represented else [])]


def _representatives(case: Case, today: date) -> list[Recipient]:
    """Within scope and validity (Awb 2:1); without a recorded representative, the person who submitted the
    complaint."""
    submitter_id = party_of(case.complaint_id, PartyKind.REPRESENTATIVE)
    if not case.parties.representations:
        return [_representative(submitter_id)] if case.submission.representative else []
    return [
        _representative(each.party_id if each.address else submitter_id)
        for each in case.parties.representations
        if each.holds_on(today)
    ]


def _representative(party_id: UUID) -> Recipient:
    return Recipient(kind=RecipientKind.REPRESENTATIVE, party_id=party_id)


def replaced_address(party: Party, email: str | None) -> list[Recipient]:
    """The e-mail address that a person had before; nobody where none was replaced."""
    return [Recipient(kind=RecipientKind(party.kind), party_id=party.party_id, email=email)] if email else []


def accused_in_the_know(case: Case) -> list[Recipient]:
    """The accused who were told of the complaint: the others are told nothing about it."""
    return accused(with_copy(case))


def receiver(to: Receiver) -> list[Recipient]:
    """Another body or department, if its address is known."""
    return [posted(RecipientKind.OTHER_BODY, to.name, to.address)] if to.address else []


def watchers(case: Case, directory: Directory, but: str) -> list[Recipient]:
    """The officials who watch over emergency access: auditors and management, except the one who used it and those who
    are shut out."""
    left_out = {but, *case.access.shut_out}
    kinds = ((RecipientKind.AUDITOR, Role.AUDITOR), (RecipientKind.MANAGEMENT, Role.MANAGEMENT))
    found = {
        each.official_id: official(kind, each.official_id)
        for kind, role in kinds
        for each in directory.holders_of(role)
    }
    return [recipient for official_id, recipient in found.items() if official_id not in left_out]


def posted(kind: RecipientKind, name: str, address: PostalAddress) -> Recipient:
    """A person who is neither official nor party, by name and address."""
    return Recipient(
        kind=kind,
        name=name,
        address=Address(lines=address.lines, postcode=address.postcode, city=address.city, country=address.country),
    )


def accused(people: Iterable[Accused]) -> list[Recipient]:
    """Every accused who can be reached."""
    return [_accused(each) for each in people if each.reachable]


def _accused(person: Accused) -> Recipient:
    """By the id of the directory, or by what is known of a person outside it."""
    return Recipient(kind=RecipientKind.ACCUSED, party_id=person.accused_id, official_id=person.official_id)


def official(kind: RecipientKind, official_id: str) -> Recipient:
    return Recipient(kind=kind, official_id=official_id)


def with_stand_in(
    kind: RecipientKind, official_id: str, case: Case, directory: Directory, today: date
) -> list[Recipient]:
    """The team manager or the handler; while they are absent, also the one to whom this is left."""
    stand_in = case.stand_in_for(official_id, _PARTS[kind], directory, today)
    return [official(kind, official_id), *([official(kind, stand_in.official_id)] if stand_in else [])]


_PARTS = {RecipientKind.TEAM_MANAGER: Role.TEAM_MANAGER, RecipientKind.HANDLER: Role.HANDLER}


def coordinators(case: Case, directory: Directory) -> list[Recipient]:
    """Every coordinator to whom the case is open; about the council also the council clerk."""
    about_council = case.parties.responsible_body is ResponsibleBody.RAAD
    roles = (Role.COORDINATOR, Role.COUNCIL_CLERK) if about_council else (Role.COORDINATOR,)
    found = dict.fromkeys(each.official_id for role in roles for each in directory.holders_of(role))
    return [official(RecipientKind.COORDINATOR, each) for each in found if not case.is_kept_out(each)]


def officials_in_charge(case: Case, directory: Directory, alert: DeadlineAlert, today: date) -> list[Recipient]:
    """Handler, whoever stands in for them, and coordinators; management too once the date has passed (R41)."""
    handler = case.investigation.handler_id
    found = with_stand_in(RecipientKind.HANDLER, handler, case, directory, today) if handler else []
    groups = [(RecipientKind.COORDINATOR, Role.COORDINATOR)]
    if alert is DeadlineAlert.OVERDUE:
        groups.append((RecipientKind.MANAGEMENT, Role.MANAGEMENT))
    for kind, role in groups:
        found.extend(official(kind, each.official_id) for each in directory.holders_of(role))
    once = {each.official_id: each for each in reversed(found) if each.official_id not in case.access.shut_out}
    return list(reversed(once.values()))

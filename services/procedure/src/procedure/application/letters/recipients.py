"""Chooses who gets a letter. An official who is shut out of a case gets none in that role; an accused gets the letters
to the accused."""

from collections.abc import Iterable
from datetime import date

from contracts.intake import Address
from contracts.procedure.letter_due import Recipient
from procedure.domain.case import Case
from procedure.domain.endings.forwarding import Receiver
from procedure.domain.file.people import Accused
from procedure.domain.file.people import Address as PostalAddress
from procedure.domain.organisation.directory import Directory
from words.clocks import DeadlineAlert
from words.messages import RecipientKind
from words.people import Role


def submitter(case: Case, today: date) -> list[Recipient]:
    """The person who submitted the complaint: the representative where there is one."""
    if case.submission.anonymous:
        return []
    return _representatives(case, today)[-1:] or [Recipient(kind=RecipientKind.COMPLAINANT)]


def citizens(case: Case, today: date) -> list[Recipient]:
    """The complainant, the co-complainants, and the representative last; nobody when the complaint is anonymous."""
    if case.submission.anonymous:
        return []
    along = [posted(RecipientKind.CO_COMPLAINANT, each.name, each.address) for each in case.parties.co_complainants]
    return [Recipient(kind=RecipientKind.COMPLAINANT), *along, *_representatives(case, today)]


def _representatives(case: Case, today: date) -> list[Recipient]:
    """Within scope and validity (Awb 2:1); without a recorded representative, the person who submitted the
    complaint."""
    if not case.parties.representations:
        return [Recipient(kind=RecipientKind.REPRESENTATIVE)] if case.submission.representative else []
    return [
        posted(RecipientKind.REPRESENTATIVE, each.name, each.address)
        if each.address
        else Recipient(kind=RecipientKind.REPRESENTATIVE)
        for each in case.parties.representations
        if each.holds_on(today)
    ]


def accused_in_the_know(case: Case) -> list[Recipient]:
    """The accused who were told of the complaint: the others are told nothing about it."""
    return accused(case.parties.reachable_accused) if case.sent_on("M09") else []


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
    """Every accused who can be reached: an official by id, anybody else by name and address."""
    return [_accused(each) for each in people if each.reachable]


def _accused(person: Accused) -> Recipient:
    if person.official_id is not None:
        return Recipient(kind=RecipientKind.ACCUSED, official_id=person.official_id)
    if person.address is None or person.name is None:
        return Recipient(kind=RecipientKind.ACCUSED, name=person.name)
    return posted(RecipientKind.ACCUSED, person.name, person.address)


def official(kind: RecipientKind, official_id: str) -> Recipient:
    return Recipient(kind=kind, official_id=official_id)


def officials_in_charge(case: Case, directory: Directory, alert: DeadlineAlert) -> list[Recipient]:
    """Handler and coordinators; management too once the date has passed (R41)."""
    found = [official(RecipientKind.HANDLER, case.investigation.handler_id)] if case.investigation.handler_id else []
    groups = [(RecipientKind.COORDINATOR, Role.COORDINATOR)]
    if alert is DeadlineAlert.OVERDUE:
        groups.append((RecipientKind.MANAGEMENT, Role.MANAGEMENT))
    for kind, role in groups:
        found.extend(official(kind, each.official_id) for each in directory.holders_of(role))
    once = {each.official_id: each for each in reversed(found) if each.official_id not in case.access.shut_out}
    return list(reversed(once.values()))

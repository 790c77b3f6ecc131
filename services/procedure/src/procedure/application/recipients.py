"""Who gets a letter. Nobody who is shut out of a case gets one as an official; as the accused he gets what is his."""

from collections.abc import Iterable

from contracts.intake import Address
from contracts.procedure import Recipient
from contracts.vocabulary import RecipientKind
from procedure.domain.case import Case
from procedure.domain.directory import Directory
from procedure.domain.people import Accused
from procedure.domain.vocabulary import DeadlineAlert, Role


def submitter(case: Case) -> list[Recipient]:
    """Who handed the complaint in: the representative where there is one."""
    return citizens(case)[-1:]


def citizens(case: Case) -> list[Recipient]:
    """The complainant, and the representative too; nobody when the complaint is anonymous."""
    if case.submission.anonymous:
        return []
    complainant = [Recipient(kind=RecipientKind.COMPLAINANT)]
    represented = case.submission.representative is not None
    return [*complainant, Recipient(kind=RecipientKind.REPRESENTATIVE)] if represented else complainant


def accused(people: Iterable[Accused]) -> list[Recipient]:
    """Everybody complained about who can be reached: an official by his id, somebody else by name and address."""
    return [_accused(each) for each in people if each.reachable]


def _accused(person: Accused) -> Recipient:
    if person.official_id is not None:
        return Recipient(kind=RecipientKind.ACCUSED, official_id=person.official_id)
    address = person.address
    return Recipient(
        kind=RecipientKind.ACCUSED,
        name=person.name,
        address=Address(lines=address.lines, postcode=address.postcode, city=address.city, country=address.country)
        if address
        else None,
    )


def official(kind: RecipientKind, official_id: str) -> Recipient:
    return Recipient(kind=kind, official_id=official_id)


def officials_in_charge(case: Case, directory: Directory, alert: DeadlineAlert) -> list[Recipient]:
    """Handler and coordinators; management too once it is too late (R41)."""
    found = [official(RecipientKind.HANDLER, case.handler_id)] if case.handler_id else []
    groups = [(RecipientKind.COORDINATOR, Role.COORDINATOR)]
    if alert is DeadlineAlert.OVERDUE:
        groups.append((RecipientKind.MANAGEMENT, Role.MANAGEMENT))
    for kind, role in groups:
        found.extend(official(kind, each.official_id) for each in directory.holders_of(role))
    once = {each.official_id: each for each in reversed(found) if each.official_id not in case.shut_out}
    return list(reversed(once.values()))

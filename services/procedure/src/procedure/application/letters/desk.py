"""The data that letters need beside the case: who works here, and whom to call."""

from dataclasses import dataclass
from datetime import date

from contracts.letters.said import ContactPerson
from procedure.application.organisation.municipality import Municipality
from procedure.domain.case import Case
from procedure.domain.documents.document import Rendition
from procedure.domain.organisation.directory import Directory, Official
from words.cases import CaseState
from words.people import Role


@dataclass(frozen=True)
class Desk:
    """The officials, how to reach the municipality, the day, and the papers of the complaint when a letter encloses
    them."""

    directory: Directory
    municipality: Municipality
    today: date
    papers: tuple[Rendition, ...] = ()


def contact_for(case: Case, desk: Desk) -> ContactPerson:
    """Whom to call: the handler; during the talk the team manager; while these are absent whoever stands in, once the
    file is open to them; otherwise the municipality itself."""
    handler = case.investigation.handler_id if case.investigation.no_involvement_declared_at else None
    manager = case.informal.team_manager_id if case.state is CaseState.INFORMAL else None
    somebody = desk.directory.officials.get(handler or manager or "")
    if somebody and desk.directory.absence_of(somebody.official_id, desk.today):
        somebody = _substitute(somebody, Role.HANDLER if handler else Role.TEAM_MANAGER, case, desk)
    point = point_of(desk)
    if somebody is None:
        return point
    return ContactPerson(name=somebody.name, phone=somebody.phone or point.phone, email=somebody.email)


def _substitute(absent: Official, role: Role, case: Case, desk: Desk) -> Official | None:
    found = case.stand_in_for(absent.official_id, role, desk.directory, desk.today)
    opened = role is Role.TEAM_MANAGER or (found and case.investigation.is_open_to(found.official_id))
    return found if opened else None


def point_of(desk: Desk) -> ContactPerson:
    point = desk.municipality.contact
    return ContactPerson(name=point.name, phone=point.phone, email=point.email)

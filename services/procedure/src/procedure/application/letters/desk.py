"""The data that letters need beside the case: who works here, and whom to call."""

from dataclasses import dataclass
from datetime import date

from contracts.letters.said import ContactPerson
from procedure.application.organisation.municipality import Municipality
from procedure.domain.case import Case
from procedure.domain.documents.document import Rendition
from procedure.domain.organisation.directory import Directory
from words.cases import CaseState


@dataclass(frozen=True)
class Desk:
    """The officials, how to reach the municipality, the day, and the papers of the complaint when a letter encloses
    them."""

    directory: Directory
    municipality: Municipality
    today: date
    papers: tuple[Rendition, ...] = ()


def contact_for(case: Case, desk: Desk) -> ContactPerson:
    """Whom to call: the handler; during the talk the team manager; otherwise the municipality itself."""
    handler = case.investigation.handler_id if case.investigation.no_involvement_declared_at else None
    manager = case.informal.team_manager_id if case.state is CaseState.INFORMAL else None
    somebody = desk.directory.officials.get(handler or manager or "")
    point = point_of(desk)
    if somebody is None:
        return point
    return ContactPerson(name=somebody.name, phone=somebody.phone or point.phone, email=somebody.email)


def point_of(desk: Desk) -> ContactPerson:
    point = desk.municipality.contact
    return ContactPerson(name=point.name, phone=point.phone, email=point.email)

"""A contact about the case that is not a step of the procedure."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.parties.contact_log import LoggedContact
from servicekit.ids import new_id
from words.people import ContactKind


@dataclass(frozen=True, kw_only=True)
class LogContact(OnCase):
    kind: ContactKind
    held_on: date
    with_whom: str
    incoming: bool
    note: str


async def log_contact(command: LogContact, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    contact = LoggedContact(
        new_id(),
        command.kind,
        command.held_on,
        command.with_whom,
        command.incoming,
        command.note,
        act.actor.official_id,
        act.at,
    )
    case.log_contact(act, contact)
    return case

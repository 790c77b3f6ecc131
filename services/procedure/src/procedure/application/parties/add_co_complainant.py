"""A co-complainant joins the complaint."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.file.people import Address
from procedure.domain.parties.party import CoComplainant
from servicekit.ids import new_id


@dataclass(frozen=True, kw_only=True)
class AddCoComplainant(OnCase):
    name: str
    address: Address
    phone: str | None


async def add_co_complainant(command: AddCoComplainant, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    case.add_co_complainant(act, CoComplainant(new_id(), command.name, command.address, command.phone, act.today))
    return case

"""A support person or an interpreter of one side (Awb 2:1(2))."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.parties.party import Companion
from servicekit.ids import new_id
from words.people import Side


@dataclass(frozen=True, kw_only=True)
class AddCompanion(OnCase):
    side: Side
    name: str
    role: str
    language: str | None


async def add_companion(command: AddCompanion, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    companion = Companion(new_id(), command.side, command.name, command.role, command.language, act.today)
    case.add_companion(act, companion)
    return case

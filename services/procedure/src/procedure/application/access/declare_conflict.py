"""C10: an official declares that they must have no part in this case."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.case import Case
from words.people import DeclaredConflict


@dataclass(frozen=True, kw_only=True)
class DeclareConflict(OnCase):
    kind: DeclaredConflict


async def declare_conflict(command: DeclareConflict, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    case.declare_conflict(act, ConflictDeclaration(act.actor.official_id, command.kind, act.today))
    return case

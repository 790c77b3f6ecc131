"""T10, second half: the declaration of non-involvement is what makes the official the handler (C7)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class DeclareNoInvolvement(OnCase):
    pass


async def declare_no_involvement(command: DeclareNoInvolvement, work: Work) -> Case:
    case = await admitted(command, work)
    case.declare_no_involvement(command.act, await work.officials.directory())
    return case

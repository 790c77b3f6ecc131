"""An official reads a file that is closed to their role, with a reason; it is logged, and others are told at once."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class BreakGlass(OnCase):
    reason: str


async def break_glass(command: BreakGlass, work: Work) -> Case:
    """The official need not see the case yet; an official with a conflict gets the answer that there is no such
    case."""
    case = await work.cases.get(command.complaint_id)
    case.break_glass(command.act, command.reason)
    return case

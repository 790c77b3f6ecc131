"""Somebody reads a file that is closed to his role, with a reason; it is logged, and others are told at once."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class BreakGlass(OnCase):
    reason: str


async def break_glass(command: BreakGlass, work: Work) -> Case:
    """Whoever does this need not be able to see the case yet; whoever has a conflict is told that it is not there."""
    case = await work.cases.get(command.complaint_id)
    case.break_glass(command.act, command.reason)
    return case

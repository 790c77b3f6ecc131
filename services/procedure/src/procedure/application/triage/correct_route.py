"""The complaint came by e-mail, which is not the designated route: the sender is told (Awb 2:16, 2:24)."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class CorrectRoute(OnCase):
    """The day on which it reached the officials who handle complaints."""

    forwarded_on: date


async def correct_route(command: CorrectRoute, work: Work) -> Case:
    case = await admitted(command, work)
    case.correct_route(command.act, command.forwarded_on, await work.calendar())
    return case

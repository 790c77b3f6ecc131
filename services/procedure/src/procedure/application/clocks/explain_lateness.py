"""T32e: why the case is late, and when the decision is expected (R25)."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class ExplainLateness(OnCase):
    reason: str
    expected_on: date


async def explain_lateness(command: ExplainLateness, work: Work) -> Case:
    case = await admitted(command, work)
    case.explain_lateness(command.act, command.reason, command.expected_on)
    return case

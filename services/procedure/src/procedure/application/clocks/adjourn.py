"""T19: at most four weeks more, once (Awb 9:11(2))."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from words.clocks import AdjournmentReason


@dataclass(frozen=True, kw_only=True)
class Adjourn(OnCase):
    """Without a date the case is adjourned to the latest one that the law allows."""

    reason: AdjournmentReason
    text: str
    new_due_on: date | None


async def adjourn(command: Adjourn, work: Work) -> Case:
    case = await admitted(command, work)
    case.adjourn(command.act, command.reason, command.text, command.new_due_on, await work.calendar())
    return case

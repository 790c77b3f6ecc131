"""T3: missing items are asked for (Awb 9:4(2), 2:1(3), 6:5(3))."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from words.submissions import MissingItem


@dataclass(frozen=True, kw_only=True)
class AskCompletion(OnCase):
    items: tuple[MissingItem, ...]
    explanation: str | None


async def ask_completion(command: AskCompletion, work: Work) -> Case:
    case = await admitted(command, work)
    case.ask_completion(command.act, command.items, command.explanation, await work.calendar())
    return case

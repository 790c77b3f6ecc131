"""T17: the decision maker sends the draft back."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class ReturnDraft(OnCase):
    reason: str


async def return_draft(command: ReturnDraft, work: Work) -> Case:
    case = await admitted(command, work)
    case.return_draft(command.act, command.reason)
    return case

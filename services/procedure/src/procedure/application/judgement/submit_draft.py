"""T16: the handler's draft goes to the decision maker."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.judgement.reasoning import Reasoning


@dataclass(frozen=True, kw_only=True)
class SubmitDraft(OnCase):
    reasoning: Reasoning


async def submit_draft(command: SubmitDraft, work: Work) -> Case:
    case = await admitted(command, work)
    case.submit_draft(command.act, command.reasoning)
    return case

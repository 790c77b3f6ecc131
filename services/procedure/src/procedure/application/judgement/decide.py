"""T18: the reasoned judgement, with its document (Awb 9:12)."""

from dataclasses import dataclass

from procedure.application.judgement.document_decision import Chancery, document_decision
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.judgement.reasoning import Reasoning
from servicekit.ids import new_id


@dataclass(frozen=True, kw_only=True)
class Decide(OnCase):
    """Without a reasoning the decision maker adopts the last draft. Departing from the advice of the committee needs a
    reason (Awb 9:16)."""

    reasoning: Reasoning | None
    deviation_reason: str | None = None


async def decide(command: Decide, work: Work, chancery: Chancery) -> Case:
    case = await admitted(command, work)
    directory = await work.officials.directory()
    case.decide(command.act, command.reasoning, command.deviation_reason)
    await document_decision(case, command.act, work, chancery, directory, new_id())
    return case

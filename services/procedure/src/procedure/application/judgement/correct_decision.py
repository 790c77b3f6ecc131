"""T18c: the next decision document. The earlier one stays; the new one says what it corrects, and is sent."""

from dataclasses import dataclass

from procedure.application.judgement.document_decision import Chancery, document_decision
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.judgement.reasoning import Reasoning
from servicekit.ids import new_id


@dataclass(frozen=True, kw_only=True)
class CorrectDecision(OnCase):
    """`reasoning` is the new wording, with the same judgements; without it only the document was wrong."""

    reason: str
    reasoning: Reasoning | None


async def correct_decision(command: CorrectDecision, work: Work, chancery: Chancery) -> Case:
    case = await admitted(command, work)
    directory, document_id = await work.officials.directory(), new_id()
    case.correct_decision(command.act, document_id, command.reason, command.reasoning)
    await document_decision(case, command.act, work, chancery, directory, document_id)
    return case

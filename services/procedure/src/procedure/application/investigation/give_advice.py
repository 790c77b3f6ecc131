"""T15: the committee advises, in a document that is in the file (Awb 9:15(4))."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.investigation.committee import Advice
from procedure.domain.judgement.reasoning import Reasoning, outcome_of


@dataclass(frozen=True, kw_only=True)
class GiveAdvice(OnCase):
    reasoning: Reasoning
    recommendations: tuple[str, ...]
    document_id: UUID
    given_on: date


async def give_advice(command: GiveAdvice, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    await work.documents.get(command.complaint_id, command.document_id)
    advice = Advice(
        command.reasoning,
        outcome_of(command.reasoning),
        command.recommendations,
        command.document_id,
        command.given_on,
        act.actor.official_id,
    )
    case.give_advice(act, advice)
    return case

"""O8e: the owner shows that it was carried out."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.ports import Work
from procedure.application.track.on_file import check_documents, entered_recommendation
from procedure.application.track.ports import OnFile
from procedure.domain.recommendations.evidence import Evidence
from procedure.domain.recommendations.recommendation import Recommendation


@dataclass(frozen=True, kw_only=True)
class HandInEvidence(OnFile):
    note: str
    carried_out_on: date
    document_ids: tuple[UUID, ...]


async def hand_in_evidence(command: HandInEvidence, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    await check_documents(command.document_ids, recommendation, work)
    number, act = len(recommendation.evidence) + 1, command.act
    evidence = Evidence(
        number, command.note, command.document_ids, command.carried_out_on, act.today, act.actor.official_id
    )
    recommendation.hand_in_evidence(by, evidence)
    return recommendation

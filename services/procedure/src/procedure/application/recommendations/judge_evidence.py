"""O8v and O8r: another official than the owner checks whether it was carried out (C8)."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import entered_recommendation
from procedure.application.track.ports import OnFile
from procedure.domain.recommendations.recommendation import Recommendation


@dataclass(frozen=True, kw_only=True)
class SendEvidenceBack(OnFile):
    reason: str


async def verify_implementation(command: OnFile, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.verify(by)
    return recommendation


async def send_evidence_back(command: SendEvidenceBack, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.send_back(by, command.reason)
    return recommendation

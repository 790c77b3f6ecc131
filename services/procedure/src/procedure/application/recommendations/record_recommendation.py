"""O7a: what an annual report, a decision or the committee recommends (R37)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import Work
from procedure.application.track.on_file import following
from procedure.domain.organisation.actor import Act
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.recommendations.recording import Recommended, SourceNotPossible
from servicekit.ids import new_id
from words.ombudsman import RecommendationKind, RecommendationSource


@dataclass(frozen=True, kw_only=True)
class RecordRecommendation:
    """`origin` says where it was written: the year of the report, the conclusion, the advice."""

    act: Act
    source: RecommendationSource
    kind: RecommendationKind
    text: str
    origin: str | None
    received_on: date
    complaint_id: UUID | None


async def record_recommendation(
    command: RecordRecommendation, work: Work, municipality: Municipality
) -> Recommendation:
    """An official who may not see the complaint does not find it this way either."""
    if command.source is RecommendationSource.OMBUDSMAN_REPORT:
        raise SourceNotPossible
    if command.complaint_id is not None:
        (await work.cases.get(command.complaint_id)).refuse_shut_out(command.act.actor)
    by = await following(command.act, command.complaint_id, work)
    advice = Recommended(
        source=command.source,
        kind=command.kind,
        text=command.text,
        origin=command.origin,
        received_on=command.received_on,
    )
    reference = await work.file_numbers.draw("A", command.received_on.year)
    weeks = municipality.rules.recommendation_response_weeks
    recommendation = Recommendation.record(by, new_id(), reference, advice, weeks)
    await work.recommendations.add(recommendation)
    return recommendation

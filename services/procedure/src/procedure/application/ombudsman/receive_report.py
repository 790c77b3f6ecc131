"""O5: the ombudsman's report, with the ruling and the recommendations (Awb 9:36)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import Work
from procedure.application.track.on_file import check_documents, entered_case
from procedure.application.track.ports import OnFile
from procedure.domain.judgement.norms import NORM_SET
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.report import Advised, ElementRuling, Report
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.recommendations.recording import Recommended
from procedure.domain.track.complaint import FollowUp
from servicekit.ids import new_id
from words.ombudsman import RecommendationSource


@dataclass(frozen=True, kw_only=True)
class ReceiveReport(OnFile):
    number: str
    dated_on: date
    received_on: date
    elements: tuple[ElementRuling, ...]
    recommendations: tuple[Advised, ...]
    document_ids: tuple[UUID, ...]


async def receive_report(command: ReceiveReport, work: Work, municipality: Municipality) -> OmbudsmanCase:
    """Each recommendation becomes a file of its own; the term for our answer starts."""
    case, by = await entered_case(command, work)
    await check_documents(command.document_ids, case, work)
    ids = [new_id() for _ in command.recommendations]
    case.receive_report(by, _report(command), ids)
    weeks = municipality.rules.recommendation_response_weeks
    for file_id, advised in zip(ids, command.recommendations, strict=True):
        await _record(file_id, _advice(command, case, advised), by, weeks, work)
    return case


async def _record(file_id: UUID, advice: Recommended, by: FollowUp, weeks: int, work: Work) -> None:
    reference = await work.file_numbers.draw("A", advice.received_on.year)
    await work.recommendations.add(Recommendation.record(by, file_id, reference, advice, weeks))


def _report(command: ReceiveReport) -> Report:
    official_id, dates = command.act.actor.official_id, (command.dated_on, command.received_on)
    return Report(command.number, *dates, command.elements, NORM_SET, command.document_ids, official_id)


def _advice(command: ReceiveReport, case: OmbudsmanCase, advised: Advised) -> Recommended:
    return Recommended(
        source=RecommendationSource.OMBUDSMAN_REPORT,
        kind=advised.kind,
        text=advised.text,
        origin=command.number,
        received_on=command.received_on,
        ombudsman_case_id=case.file_id,
        ombudsman=case.ombudsman,
    )

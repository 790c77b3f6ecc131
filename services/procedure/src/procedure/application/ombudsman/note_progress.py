"""O8: the owner tells how it goes."""

from dataclasses import dataclass

from procedure.application.ombudsman.entering import entered_recommendation
from procedure.application.ombudsman.ports import OnFile
from procedure.application.ports import Work
from procedure.domain.ombudsman.recommendation import Recommendation


@dataclass(frozen=True, kw_only=True)
class NoteProgress(OnFile):
    text: str


async def note_progress(command: NoteProgress, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.note_progress(by, command.text)
    return recommendation

"""O8: the owner reports progress."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import entered_recommendation
from procedure.application.track.ports import OnFile
from procedure.domain.recommendations.recommendation import Recommendation


@dataclass(frozen=True, kw_only=True)
class NoteProgress(OnFile):
    text: str


async def note_progress(command: NoteProgress, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.note_progress(by, command.text)
    return recommendation

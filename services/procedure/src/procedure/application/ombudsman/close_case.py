"""O6 and O9: an ombudsman case ends, without a ruling or with everything followed up."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import entered_case
from procedure.application.track.ports import OnFile
from procedure.domain.ombudsman.case import OmbudsmanCase
from words.ombudsman import OmbudsmanClosing


@dataclass(frozen=True, kw_only=True)
class CloseOmbudsmanCase(OnFile):
    """FOLLOWED_UP after a report (O9); any other reason without a ruling (O6)."""

    reason: OmbudsmanClosing
    note: str | None


async def close_ombudsman_case(command: CloseOmbudsmanCase, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    if command.reason is not OmbudsmanClosing.FOLLOWED_UP:
        case.close_without_ruling(by, command.reason, command.note)
    else:
        states = [(await work.recommendations.get(file_id)).state for file_id in case.recommendations]
        case.close(by, states, command.note)
    await _lengthen_retention(case, work)
    return case


async def _lengthen_retention(case: OmbudsmanCase, work: Work) -> None:
    """The file of the complaint is kept for ten years from this day (Selectielijst 13.1.2)."""
    if case.complaint_id is not None and case.closed_on is not None and await work.cases.knows(case.complaint_id):
        complaint = await work.cases.get(case.complaint_id)
        complaint.note_ombudsman_ended(case.file_id, case.closed_on)

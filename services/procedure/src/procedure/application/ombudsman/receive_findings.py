"""O4: the ombudsman's findings, to which we may respond (Awb 9:35)."""

from procedure.application.ombudsman.questions import Asked, question_of
from procedure.application.ports import Work
from procedure.application.track.on_file import entered_case
from procedure.domain.ombudsman.case import OmbudsmanCase


async def receive_findings(command: Asked, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    case.receive_findings(by, question_of(command))
    return case

"""O2: the ombudsman asks for quick action."""

from procedure.application.ombudsman.questions import Asked, question_of
from procedure.application.ports import Work
from procedure.application.track.on_file import entered_case
from procedure.domain.ombudsman.case import OmbudsmanCase


async def request_intervention(command: Asked, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    case.request_intervention(by, question_of(command))
    return case

"""O2: the ombudsman asks for quick action."""

from procedure.application.ombudsman.asking import Asked, question_of
from procedure.application.ombudsman.entering import entered_case
from procedure.application.ports import Work
from procedure.domain.ombudsman.case import OmbudsmanCase


async def request_intervention(command: Asked, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    case.request_intervention(by, question_of(command))
    return case

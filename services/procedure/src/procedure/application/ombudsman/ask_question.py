"""O3: the ombudsman asks for information (Awb 9:31)."""

from procedure.application.ombudsman.asking import Asked, question_of
from procedure.application.ombudsman.entering import entered_case
from procedure.application.ports import Work
from procedure.domain.ombudsman.case import OmbudsmanCase


async def ask_question(command: Asked, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    case.ask(by, question_of(command))
    return case

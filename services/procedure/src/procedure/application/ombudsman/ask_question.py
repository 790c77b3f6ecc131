"""O3: the ombudsman asks for information (Awb 9:31)."""

from procedure.application.ombudsman.questions import Asked, question_of
from procedure.application.ports import Work
from procedure.application.track.on_file import entered_case
from procedure.domain.ombudsman.case import OmbudsmanCase


async def ask_question(command: Asked, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    case.ask(by, question_of(command))
    return case

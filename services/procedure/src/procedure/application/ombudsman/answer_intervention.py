"""O2a: what we did about the ombudsman's request for quick action."""

from procedure.application.ombudsman.questions import Answered, reply_of
from procedure.application.ports import Work
from procedure.application.track.on_file import check_documents, entered_case
from procedure.domain.ombudsman.case import OmbudsmanCase


async def answer_intervention(command: Answered, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    await check_documents(command.document_ids, case, work)
    case.answer_intervention(by, reply_of(command))
    return case

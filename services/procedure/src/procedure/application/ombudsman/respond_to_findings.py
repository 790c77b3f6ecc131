"""O4a: our response to the ombudsman's findings (Awb 9:35(2))."""

from procedure.application.ombudsman.questions import Answered, reply_of
from procedure.application.ports import Work
from procedure.application.track.on_file import check_documents, entered_case
from procedure.domain.ombudsman.case import OmbudsmanCase


async def respond_to_findings(command: Answered, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    await check_documents(command.document_ids, case, work)
    case.respond_to_findings(by, reply_of(command))
    return case

"""O4: the ombudsman's findings, to which we may respond (Awb 9:35)."""

from procedure.application.ombudsman.asking import Asked, question_of
from procedure.application.ombudsman.entering import entered_case
from procedure.application.ports import Work
from procedure.domain.ombudsman.case import OmbudsmanCase


async def receive_findings(command: Asked, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    case.receive_findings(by, question_of(command))
    return case

"""O3a: we answered the ombudsman's question (Awb 9:31)."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ombudsman.questions import Answered, reply_of
from procedure.application.ports import Work
from procedure.application.track.on_file import check_documents, entered_case
from procedure.domain.ombudsman.case import OmbudsmanCase


@dataclass(frozen=True, kw_only=True)
class AnswerQuestion(Answered):
    question_id: UUID


async def answer_question(command: AnswerQuestion, work: Work) -> OmbudsmanCase:
    case, by = await entered_case(command, work)
    await check_documents(command.document_ids, case, work)
    case.answer_question(by, command.question_id, reply_of(command))
    return case

"""O2 to O4 over HTTP: what the ombudsman asks by letter, and what we answer."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse

from procedure.application.ombudsman.answer_intervention import answer_intervention
from procedure.application.ombudsman.answer_question import AnswerQuestion, answer_question
from procedure.application.ombudsman.ask_question import ask_question
from procedure.application.ombudsman.questions import Answered, Asked
from procedure.application.ombudsman.receive_findings import receive_findings
from procedure.application.ombudsman.request_intervention import request_intervention
from procedure.application.ombudsman.respond_to_findings import respond_to_findings
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.entrypoints.api.fields import RequestBody, Text
from procedure.entrypoints.api.ombudsman.cases import DocumentIds
from procedure.entrypoints.api.track.edge import CaseAdder, CaseSetter, TrackAnswer

router = APIRouter(tags=["ombudsman"])

QuestionId = Annotated[UUID, Path(alias="questionId")]
_CASE = "/v1/ombudsman-cases/{ombudsmanCaseId}"


class AskedBody(RequestBody):
    """`replyDueOn` is the date in the ombudsman's letter; it is never computed."""

    asked_on: date
    reply_due_on: date
    text: Text


class ReplyBody(RequestBody):
    """Documents of this file, or of the complaint's."""

    text: Text
    replied_on: date
    document_ids: DocumentIds = ()


@router.put(f"{_CASE}/intervention", response_model=TrackAnswer)
async def put_intervention(doing: CaseSetter, body: AskedBody) -> JSONResponse:
    """O2: the ombudsman asks for quick action."""
    command = Asked(**doing.to, **dict(body))
    return await doing.put(lambda work: request_intervention(command, work))


@router.put(f"{_CASE}/intervention/reply", response_model=TrackAnswer)
async def put_intervention_reply(doing: CaseSetter, body: ReplyBody) -> JSONResponse:
    """O2a: what we did about it."""
    command = Answered(**doing.to, **dict(body))
    return await doing.put(lambda work: answer_intervention(command, work))


@router.post(f"{_CASE}/questions", status_code=201, response_model=TrackAnswer)
async def post_question(doing: CaseAdder, body: AskedBody) -> JSONResponse:
    """O3: the ombudsman asks for information (Awb 9:31). `id` is the question's."""
    command = Asked(**doing.to, **dict(body))
    return await doing.post(body, lambda work: ask_question(command, work), _question_id)


@router.put(f"{_CASE}/questions/{{questionId}}/reply", response_model=TrackAnswer)
async def put_question_reply(doing: CaseSetter, question_id: QuestionId, body: ReplyBody) -> JSONResponse:
    """O3a: we answered the question."""
    command = AnswerQuestion(**doing.to, **dict(body), question_id=question_id)
    return await doing.put(lambda work: answer_question(command, work))


@router.put(f"{_CASE}/findings", response_model=TrackAnswer)
async def put_findings(doing: CaseSetter, body: AskedBody) -> JSONResponse:
    """O4: the ombudsman's findings (Awb 9:35), with the date by which we may respond."""
    command = Asked(**doing.to, **dict(body))
    return await doing.put(lambda work: receive_findings(command, work))


@router.put(f"{_CASE}/findings/reply", response_model=TrackAnswer)
async def put_findings_reply(doing: CaseSetter, body: ReplyBody) -> JSONResponse:
    """O4a: our response to the findings."""
    command = Answered(**doing.to, **dict(body))
    return await doing.put(lambda work: respond_to_findings(command, work))


def _question_id(case: OmbudsmanCase) -> object:
    return case.questions[-1].question_id

"""T6 over HTTP: a talk with the complainant, or an attempt."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field, ValidationInfo, field_validator

from procedure.application.informal.record_conversation import RecordConversation, record_conversation
from procedure.domain.case import Case
from procedure.domain.informal.talk import Answers
from procedure.entrypoints.api.edge import Adder, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.people import ContactKind

router = APIRouter(tags=["informal handling"])


class AnswersBody(RequestBody):
    what_happened: Text
    consequences: Text
    burden: Text


class ContactBody(RequestBody):
    """With `reached` the three answers are required; otherwise they must be absent."""

    kind: ContactKind
    held_on: date
    reached: bool
    answers: Annotated[AnswersBody | None, Field(validate_default=True)] = None
    note: Text | None = None

    @field_validator("answers")
    @classmethod
    def _answered_when_reached(cls, answers: AnswersBody | None, given: ValidationInfo) -> AnswersBody | None:
        if given.data.get("reached") is True and answers is None:
            raise ValueError("record the answers to the three questions")
        if given.data.get("reached") is False and answers is not None:
            raise ValueError("without a talk there are no answers to record")
        return answers


class AnswersAnswer(Answer):
    what_happened: str
    consequences: str
    burden: str


class ContactAnswer(Answer):
    contact_id: UUID
    kind: str
    held_on: date
    reached: bool
    answers: AnswersAnswer | None
    note: str | None
    recorded_by: str
    recorded_at: datetime


@router.post("/v1/cases/{caseId}/contacts", status_code=201, response_model=StepAnswer)
async def post_contact(doing: Adder, body: ContactBody) -> JSONResponse:
    """T6: record a talk with the complainant, or an attempt."""
    answers = Answers(**body.answers.model_dump()) if body.answers else None
    command = RecordConversation(
        **vars(doing.on), kind=body.kind, held_on=body.held_on, answers=answers, note=body.note
    )
    return await doing.post(body, lambda work: record_conversation(command, work), _last_contact)


def _last_contact(case: Case) -> UUID:
    return case.informal.contacts[-1].contact_id

"""T27 to T31 over HTTP: a closed case goes on, somebody else takes over."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.endings.contest_classification import ContestClassification, contest_classification
from procedure.application.endings.dispute_agreement import DisputeAgreement, dispute_agreement
from procedure.application.endings.reconsider import Reconsider, reconsider
from procedure.application.endings.reopen_for_ombudsman import ReopenForOmbudsman, reopen_for_ombudsman
from procedure.application.investigation.replace_handler import ReplaceHandler, replace_handler
from procedure.application.investigation.replace_team_manager import ReplaceTeamManager, replace_team_manager
from procedure.application.investigation.review_earlier_acts import ReviewEarlierActs, review_earlier_acts
from procedure.application.ports import Work
from procedure.domain.case import Case
from procedure.domain.investigation.replacement import Succession
from procedure.entrypoints.api.edge import Doing, Editor, StepAnswer
from procedure.entrypoints.api.fields import Code, RequestBody, Text
from words.endings import ReopenReason
from words.people import ReplacedPart, ReplacementReason

router = APIRouter(tags=["going on"])


class DisputeBody(RequestBody):
    """T27: within the days for it; `text` is what the complainant said."""

    reason: Literal[ReopenReason.AGREEMENT_DISPUTED]
    text: Text


class ContestBody(RequestBody):
    """T28."""

    reason: Literal[ReopenReason.CLASSIFICATION_CONTESTED]
    text: Text


class ReconsiderBody(RequestBody):
    """T29."""

    reason: Literal[ReopenReason.RECONSIDERED, ReopenReason.CRIMINAL_CASE_ENDED]
    text: Text


class OmbudsmanBody(RequestBody):
    """T30: by a date that was agreed with the ombudsman."""

    reason: Literal[ReopenReason.OMBUDSMAN_REQUEST]
    text: Text
    ombudsman_case_id: UUID
    agreed_due_on: date


ReopeningBody = Annotated[DisputeBody | ContestBody | ReconsiderBody | OmbudsmanBody, Field(discriminator="reason")]


class ReplacementBody(RequestBody):
    """`exception` covers involvement when the conduct is of the body itself (Awb 9:7(2))."""

    part: ReplacedPart
    successor: Code
    reason: ReplacementReason
    text: Text
    exception: Text | None = None


class ReviewBody(RequestBody):
    """Which of the earlier acts stand, and which were done again."""

    text: Text


@router.post("/v1/cases/{caseId}/reopenings", status_code=201, response_model=StepAnswer)
async def post_reopening(doing: Editor, body: ReopeningBody) -> JSONResponse:
    """T27, T28, T29 or T30, by the reason."""

    async def step(work: Work) -> Case:
        return await _reopened(doing, body, work)

    return await doing.post(body, step, _reopenings)


async def _reopened(doing: Doing, body: ReopeningBody, work: Work) -> Case:
    on = vars(doing.on)
    match body:
        case DisputeBody():
            return await dispute_agreement(DisputeAgreement(**on, text=body.text), work)
        case ContestBody():
            return await contest_classification(ContestClassification(**on, text=body.text), work)
        case ReconsiderBody():
            ended = body.reason is ReopenReason.CRIMINAL_CASE_ENDED
            return await reconsider(Reconsider(**on, text=body.text, criminal_case_ended=ended), work)
        case OmbudsmanBody():
            command = ReopenForOmbudsman(
                **on,
                ombudsman_case_id=body.ombudsman_case_id,
                text=body.text,
                agreed_due_on=body.agreed_due_on,
            )
            return await reopen_for_ombudsman(command, work)


@router.post("/v1/cases/{caseId}/replacements", status_code=201, response_model=StepAnswer)
async def post_replacement(doing: Editor, body: ReplacementBody) -> JSONResponse:
    """T31: somebody else handles the case, or has the talk."""
    succession = Succession(body.successor, body.reason, body.text, body.exception)

    async def step(work: Work) -> Case:
        if body.part is ReplacedPart.HANDLER:
            return await replace_handler(ReplaceHandler(**vars(doing.on), succession=succession), work)
        return await replace_team_manager(ReplaceTeamManager(**vars(doing.on), succession=succession), work)

    return await doing.post(body, step, _replacements)


@router.post("/v1/cases/{caseId}/reviews", status_code=201, response_model=StepAnswer)
async def post_review(doing: Editor, body: ReviewBody) -> JSONResponse:
    """T31: what was done under a conflict was looked at again."""
    command = ReviewEarlierActs(**vars(doing.on), text=body.text)
    return await doing.post(body, lambda work: review_earlier_acts(command, work), _reviews)


def _reopenings(case: Case) -> object:
    return len(case.ending.reopenings)


def _replacements(case: Case) -> object:
    return len(case.investigation.replacements)


def _reviews(case: Case) -> object:
    return len(case.investigation.reviews)

"""T31 over HTTP: another official takes over, and reviews what was done under a conflict."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.investigation.replace_handler import ReplaceHandler, replace_handler
from procedure.application.investigation.replace_team_manager import ReplaceTeamManager, replace_team_manager
from procedure.application.investigation.review_earlier_acts import ReviewEarlierActs, review_earlier_acts
from procedure.application.ports import Work
from procedure.domain.case import Case
from procedure.domain.investigation.replacement import Succession
from procedure.entrypoints.api.edge import Editor, StepAnswer
from procedure.entrypoints.api.fields import Answer, Code, RequestBody, Text
from words.people import ReplacedPart, ReplacementReason

router = APIRouter(tags=["investigation"])


class ReplacementBody(RequestBody):
    """`exception` covers involvement when the conduct is of the body itself (Awb 9:7(2))."""

    part: ReplacedPart
    successor: Code
    reason: ReplacementReason
    text: Text
    exception: Text | None = None


class ReviewBody(RequestBody):
    """Which of the earlier acts are kept, and which were done again."""

    text: Text


class ReplacementAnswer(Answer):
    part: str
    former: str | None
    successor: str
    reason: str
    text: str
    replaced_on: date
    replaced_by: str


class ReviewAnswer(Answer):
    text: str
    reviewed_on: date
    reviewed_by: str


@router.post("/v1/cases/{caseId}/replacements", status_code=201, response_model=StepAnswer)
async def post_replacement(doing: Editor, body: ReplacementBody) -> JSONResponse:
    """T31: another official handles the case, or has the talk."""
    succession = Succession(body.successor, body.reason, body.text, body.exception)

    async def step(work: Work) -> Case:
        if body.part is ReplacedPart.HANDLER:
            return await replace_handler(ReplaceHandler(**vars(doing.on), succession=succession), work)
        return await replace_team_manager(ReplaceTeamManager(**vars(doing.on), succession=succession), work)

    return await doing.post(body, step, _replacements)


@router.post("/v1/cases/{caseId}/reviews", status_code=201, response_model=StepAnswer)
async def post_review(doing: Editor, body: ReviewBody) -> JSONResponse:
    """T31: what was done under a conflict was reviewed."""
    command = ReviewEarlierActs(**vars(doing.on), text=body.text)
    return await doing.post(body, lambda work: review_earlier_acts(command, work), _reviews)


def _replacements(case: Case) -> object:
    return len(case.investigation.replacements)


def _reviews(case: Case) -> object:
    return len(case.investigation.reviews)

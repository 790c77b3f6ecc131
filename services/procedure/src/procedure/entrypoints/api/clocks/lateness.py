"""T32e over HTTP: why the case is late, and when the decision is expected."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.clocks.explain_lateness import ExplainLateness, explain_lateness
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text

router = APIRouter(tags=["clocks"])


class LatenessBody(RequestBody):
    """The complainant reads the reason exactly as written here. `expectedOn` is today or later."""

    reason: Text
    expected_on: date


class LatenessAnswer(Answer):
    due_on: date
    reason: str
    expected_on: date
    explained_on: date
    explained_by: str


@router.post("/v1/cases/{caseId}/lateness-explanations", status_code=201, response_model=StepAnswer)
async def post_lateness_explanation(doing: Editor, body: LatenessBody) -> JSONResponse:
    """T32e: tell the complainant why the term has passed and when to expect the decision (M24). No legal date moves."""
    command = ExplainLateness(**vars(doing.on), reason=body.reason, expected_on=body.expected_on)
    return await doing.post(body, lambda work: explain_lateness(command, work), _explanations)


def _explanations(case: Case) -> object:
    return len(case.clocks.lateness_explanations)

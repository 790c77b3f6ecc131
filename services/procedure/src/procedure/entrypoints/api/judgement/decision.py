"""T18 over HTTP: the decision, and a corrected document."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.judgement.correct_decision import CorrectDecision, correct_decision
from procedure.application.judgement.decide import Decide, decide
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from procedure.entrypoints.api.judgement.reasoning import ReasoningAnswer, ReasoningBody

router = APIRouter(tags=["judgement"])


class DecisionBody(RequestBody):
    """Without `reasoning` the last draft is adopted as it is. Departing from the advice of the committee needs
    `deviationReason` (Awb 9:16)."""

    reasoning: ReasoningBody | None = None
    deviation_reason: Text | None = None


class CorrectionBody(RequestBody):
    """The complainant reads the `reason`. `reasoning` is the new wording, with every judgement unchanged; without it
    the document is made again from the file as it is now."""

    reason: Text
    reasoning: ReasoningBody | None = None


class DecisionAnswer(Answer):
    reasoning: ReasoningAnswer
    outcome: str
    norm_set: str
    decided_on: date
    decided_by: str
    deviation_reason: str | None


@router.put("/v1/cases/{caseId}/decision", response_model=StepAnswer)
async def put_decision(doing: Setter, body: DecisionBody) -> JSONResponse:
    """T18: decide. The outcome of the case follows from its elements."""
    reasoning = body.reasoning.to_domain() if body.reasoning else None
    command = Decide(**vars(doing.on), reasoning=reasoning, deviation_reason=body.deviation_reason)
    return await doing.put(lambda work: decide(command, work, doing.parts.chancery))


@router.post("/v1/cases/{caseId}/decision-documents", status_code=201, response_model=StepAnswer)
async def post_decision_document(doing: Editor, body: CorrectionBody) -> JSONResponse:
    """T18c: the next decision document, which says what it corrects. `id` is that of its PDF."""
    reasoning = body.reasoning.to_domain() if body.reasoning else None
    command = CorrectDecision(**vars(doing.on), reason=body.reason, reasoning=reasoning)
    return await doing.post(body, lambda work: correct_decision(command, work, doing.parts.chancery), _correction_id)


def _correction_id(case: Case) -> object:
    return case.judgement.decision.corrections[-1].document_id if case.judgement.decision else None

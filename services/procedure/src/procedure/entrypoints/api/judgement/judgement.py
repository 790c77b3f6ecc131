"""T16 to T19 over HTTP: draft, decision, adjournment."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.clocks.adjourn import Adjourn, adjourn
from procedure.application.judgement.correct_decision import CorrectDecision, correct_decision
from procedure.application.judgement.decide import Decide, decide
from procedure.application.judgement.return_draft import ReturnDraft, return_draft
from procedure.application.judgement.submit_draft import SubmitDraft, submit_draft
from procedure.domain.case import Case
from procedure.domain.judgement.reasoning import Element, Reasoning
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import RequestBody, Text
from words.clocks import AdjournmentReason
from words.handling import ConclusionKind, Judgement

router = APIRouter(tags=["decision"])

Norm = Annotated[str, Field(pattern=r"^N(0[1-9]|1\d|2[0-2])$", examples=["N14"])]


class ElementBody(RequestBody):
    """One element of the complaint, judged against one to three norms of proper conduct."""

    description: Text
    norms: Annotated[list[Norm], Field(min_length=1, max_length=3)]
    judgement: Judgement
    reasons: Text


class ConclusionsBody(RequestBody):
    """NONE stands alone; the text is there in any case."""

    kinds: Annotated[list[ConclusionKind], Field(min_length=1, max_length=8)]
    text: Text


class ReasoningBody(RequestBody):
    """The three parts of Awb 9:12(1)."""

    findings: Text
    elements: Annotated[list[ElementBody], Field(min_length=1, max_length=20)]
    conclusions: ConclusionsBody

    def to_domain(self) -> Reasoning:
        elements = tuple(
            Element(each.description, tuple(each.norms), each.judgement, each.reasons) for each in self.elements
        )
        return Reasoning(self.findings, elements, tuple(self.conclusions.kinds), self.conclusions.text)


class ReturnBody(RequestBody):
    reason: Text


class DecisionBody(RequestBody):
    """Without `reasoning` the last draft is adopted as it stands. Other than the committee advised only with
    `deviationReason` (Awb 9:16)."""

    reasoning: ReasoningBody | None = None
    deviation_reason: Text | None = None


class CorrectionBody(RequestBody):
    """`reason` is read by whoever complained. `reasoning` in better words, with every judgement as it was; without it
    the document is made anew from the file as it is now."""

    reason: Text
    reasoning: ReasoningBody | None = None


class AdjournmentBody(RequestBody):
    """`text` is the reason as both sides will read it. Without `newDueOn` the furthest date allowed."""

    reason: AdjournmentReason
    text: Text
    new_due_on: date | None = None


@router.post("/v1/cases/{caseId}/drafts", status_code=201, response_model=StepAnswer)
async def post_draft(doing: Editor, body: ReasoningBody) -> JSONResponse:
    """T16: submit the draft judgement. `id` is its number."""
    command = SubmitDraft(**vars(doing.on), reasoning=body.to_domain())
    return await doing.post(body, lambda work: submit_draft(command, work), _draft_number)


@router.post("/v1/cases/{caseId}/drafts/return", status_code=201, response_model=StepAnswer)
async def post_return(doing: Editor, body: ReturnBody) -> JSONResponse:
    """T17: send the last draft back. `id` is its number."""
    command = ReturnDraft(**vars(doing.on), reason=body.reason)
    return await doing.post(body, lambda work: return_draft(command, work), _draft_number)


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


@router.post("/v1/cases/{caseId}/adjournments", status_code=201, response_model=StepAnswer)
async def post_adjournment(doing: Editor, body: AdjournmentBody) -> JSONResponse:
    """T19: take at most four weeks more, once (Awb 9:11(2))."""
    command = Adjourn(**vars(doing.on), reason=body.reason, text=body.text, new_due_on=body.new_due_on)
    return await doing.post(body, lambda work: adjourn(command, work))


def _draft_number(case: Case) -> object:
    return case.judgement.drafts[-1].number


def _correction_id(case: Case) -> object:
    return case.judgement.decision.corrections[-1].document_id if case.judgement.decision else None

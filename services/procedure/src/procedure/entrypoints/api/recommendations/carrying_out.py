"""O8 over HTTP: the owner carries a recommendation out; another official checks it (C8)."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Body
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.recommendations.change_plan import ChangePlan, change_plan
from procedure.application.recommendations.hand_in_evidence import HandInEvidence, hand_in_evidence
from procedure.application.recommendations.judge_evidence import (
    SendEvidenceBack,
    send_evidence_back,
    verify_implementation,
)
from procedure.application.recommendations.note_progress import NoteProgress, note_progress
from procedure.application.track.ports import OnFile
from procedure.domain.recommendations.plan import PlanWish
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.entrypoints.api.fields import Code, RequestBody, Text
from procedure.entrypoints.api.ombudsman.cases import DocumentIds
from procedure.entrypoints.api.track.edge import RecommendationAdder, RecommendationSetter, TrackAnswer

router = APIRouter(tags=["recommendations"])

_RECOMMENDATION = "/v1/recommendations/{recommendationId}"


class ProgressBody(RequestBody):
    text: Text


class PlanBody(RequestBody):
    """Fields that are not given stay as they are. Only the decision maker names another owner."""

    reason: Text
    plan: Text | None = None
    owner_id: Code | None = None
    due_on: date | None = None


class EvidenceBody(RequestBody):
    """At least one document of this file, or of the complaint's, shows that it was carried out on that day."""

    note: Text
    carried_out_on: date
    document_ids: DocumentIds


class VerifiedBody(RequestBody):
    """The recommendation was carried out."""

    verdict: Literal["IMPLEMENTED"]


class SentBackBody(RequestBody):
    """The evidence does not show that it was carried out."""

    verdict: Literal["SENT_BACK"]
    reason: Text


VerdictBody = Annotated[VerifiedBody | SentBackBody, Field(discriminator="verdict"), Body()]


@router.post(f"{_RECOMMENDATION}/progress-notes", status_code=201, response_model=TrackAnswer)
async def post_progress_note(doing: RecommendationAdder, body: ProgressBody) -> JSONResponse:
    """O8: report progress."""
    command = NoteProgress(**doing.to, text=body.text)
    return await doing.post(body, lambda work: note_progress(command, work))


@router.put(f"{_RECOMMENDATION}/plan", response_model=TrackAnswer)
async def put_plan(doing: RecommendationSetter, body: PlanBody) -> JSONResponse:
    """O8p: change the plan, with the reason; the earlier plan stays on file."""
    command = ChangePlan(**doing.to, wish=PlanWish(body.plan, body.owner_id, body.due_on), reason=body.reason)
    return await doing.put(lambda work: change_plan(command, work))


@router.post(f"{_RECOMMENDATION}/evidence", status_code=201, response_model=TrackAnswer)
async def post_evidence(doing: RecommendationAdder, body: EvidenceBody) -> JSONResponse:
    """O8e: hand in evidence. `id` is its number."""
    command = HandInEvidence(
        **doing.to, note=body.note, carried_out_on=body.carried_out_on, document_ids=body.document_ids
    )
    return await doing.post(body, lambda work: hand_in_evidence(command, work), _evidence_number)


@router.put(f"{_RECOMMENDATION}/verdict", response_model=TrackAnswer)
async def put_verdict(doing: RecommendationSetter, body: VerdictBody) -> JSONResponse:
    """O8v, O8r: the liaison, who is not the owner, verifies the evidence or sends it back."""
    if isinstance(body, SentBackBody):
        sending_back = SendEvidenceBack(**doing.to, reason=body.reason)
        return await doing.put(lambda work: send_evidence_back(sending_back, work))
    verifying = OnFile(**doing.to)
    return await doing.put(lambda work: verify_implementation(verifying, work))


def _evidence_number(recommendation: Recommendation) -> object:
    return recommendation.evidence[-1].number

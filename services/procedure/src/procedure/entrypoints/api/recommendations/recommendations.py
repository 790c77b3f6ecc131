"""O7 over HTTP, and reading: recommendations from four sources, and our answer to them."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Body, Query, Response
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.recommendations.accept_recommendation import AcceptRecommendation, accept_recommendation
from procedure.application.recommendations.decline_recommendation import DeclineRecommendation, decline_recommendation
from procedure.application.recommendations.record_recommendation import RecordRecommendation, record_recommendation
from procedure.application.track.queries import RecommendationQuestion
from procedure.application.track.read_file import ReadFile, read_recommendation
from procedure.domain.ombudsman.explaining import dates_of_recommendation
from procedure.domain.recommendations.plan import Plan
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS
from procedure.entrypoints.api.edge import ActDep, PartsDep
from procedure.entrypoints.api.fields import Answer, Code, Line, RequestBody, Text
from procedure.entrypoints.api.outlook import StepsAnswer, steps_answer
from procedure.entrypoints.api.recommendations.answers import RecommendationAnswer, recommendation_answer
from procedure.entrypoints.api.track.answers import PageDep, TrackTermsAnswer, answered_page, date_answer
from procedure.entrypoints.api.track.edge import (
    OnRecommendation,
    RecommendationOpener,
    RecommendationSetter,
    TrackAnswer,
)
from words.ombudsman import RecommendationKind, RecommendationSource, RecommendationState

router = APIRouter(tags=["recommendations"])

WORDS = 20


class RecordingBody(RequestBody):
    """Without `complaintId` for an annual report; with it for a decision or the committee. Those of the ombudsman come
    with the report."""

    source: RecommendationSource
    kind: RecommendationKind
    text: Text
    origin: Line | None = None
    received_on: date
    complaint_id: UUID | None = None


class AcceptingBody(RequestBody):
    """How it will be followed, by whom, by when (Awb 9:36(4))."""

    response: Literal["ACCEPTED"]
    plan: Text
    owner_id: Code
    due_on: date


class DecliningBody(RequestBody):
    """Why it will not be followed (Awb 9:36(4))."""

    response: Literal["DECLINED"]
    reasons: Text


ResponseBody = Annotated[AcceptingBody | DecliningBody, Field(discriminator="response"), Body()]


class RecommendationItemAnswer(Answer):
    file_id: UUID
    reference: str
    source: RecommendationSource
    kind: RecommendationKind
    text: str
    state: RecommendationState
    ombudsman_case_id: UUID | None
    complaint_id: UUID | None
    complaint_reference: str | None
    owner_id: str | None
    received_on: date
    due_on: date | None
    overdue: bool
    implemented_on: date | None


class RecommendationPageAnswer(Answer):
    """`count` is exact, unless `countIsCapped`: then there are more. `next` is the cursor of the next page."""

    items: list[RecommendationItemAnswer]
    count: int
    count_is_capped: bool
    next: str | None


@router.get("/v1/recommendations")
async def get_recommendations(
    act: ActDep,
    parts: PartsDep,
    page: PageDep,
    state: Annotated[list[RecommendationState], Query(max_length=WORDS)] = [],  # noqa: B006 - FastAPI copies defaults
    source: Annotated[list[RecommendationSource], Query(max_length=WORDS)] = [],  # noqa: B006 - FastAPI copies defaults
    owner_id: Annotated[Code | None, Query(alias="ownerId")] = None,
    overdue: bool | None = None,
    complaint_id: Annotated[UUID | None, Query(alias="complaintId")] = None,
) -> RecommendationPageAnswer:
    """Ordered by the date that counts now, of our answer or of the plan. Other officials see only what they own."""
    question = RecommendationQuestion(
        actor=act.actor,
        today=act.today,
        states=tuple(state),
        sources=tuple(source),
        owner_id=owner_id,
        overdue=overdue,
        complaint_id=complaint_id,
        after=page.after,
        limit=page.limit,
    )
    found = await parts.track_lists.recommendations(question)
    return RecommendationPageAnswer(**answered_page(found, RecommendationItemAnswer))


@router.post("/v1/recommendations", status_code=201, response_model=TrackAnswer)
async def post_recommendation(doing: RecommendationOpener, body: RecordingBody) -> JSONResponse:
    """O7a: record what an annual report, a decision or the committee recommends."""
    command = RecordRecommendation(act=doing.act, **dict(body))
    municipality = doing.parts.municipality
    return await doing.post(body, lambda work: record_recommendation(command, work, municipality))


@router.get("/v1/recommendations/{recommendationId}")
async def get_recommendation(on: OnRecommendation, parts: PartsDep, response: Response) -> RecommendationAnswer:
    """As much of it as the caller may see. An edit must send the `ETag` as `If-Match`."""
    async with parts.begin() as work:
        it, sight, by = await read_recommendation(ReadFile(**vars(on), part="recommendation"), work)
    response.headers["ETag"] = f'"{it.revision}"'
    return recommendation_answer(it, sight, by)


@router.get("/v1/recommendations/{recommendationId}/steps")
async def get_recommendation_steps(on: OnRecommendation, parts: PartsDep, response: Response) -> StepsAnswer:
    """Every step of a recommendation as it stands for the caller: possible, or refused, with what is missing."""
    async with parts.begin() as work:
        it, _, by = await read_recommendation(ReadFile(**vars(on), part="steps"), work)
    response.headers["ETag"] = f'"{it.revision}"'
    return steps_answer(it.outlooks(RECOMMENDATION_STEPS, by))


@router.get("/v1/recommendations/{recommendationId}/terms")
async def get_recommendation_terms(on: OnRecommendation, parts: PartsDep) -> TrackTermsAnswer:
    """The date of our answer and those of every plan, and when they were met."""
    async with parts.begin() as work:
        it, _, by = await read_recommendation(ReadFile(**vars(on), part="terms"), work)
    return TrackTermsAnswer(
        file_id=it.file_id,
        reference=it.reference,
        due_on=it.due_on,
        overdue=it.is_overdue(by.act.today),
        dates=tuple(date_answer(each) for each in dates_of_recommendation(it)),
    )


@router.put("/v1/recommendations/{recommendationId}/response", response_model=TrackAnswer)
async def put_response(doing: RecommendationSetter, body: ResponseBody) -> JSONResponse:
    """O7: accept it with a plan, or decline it with reasons. The ombudsman is told if it was their recommendation."""
    if isinstance(body, DecliningBody):
        declining = DeclineRecommendation(**doing.to, reasons=body.reasons)
        return await doing.put(lambda work: decline_recommendation(declining, work))
    accepting = AcceptRecommendation(**doing.to, plan=Plan(body.plan, body.owner_id, body.due_on))
    return await doing.put(lambda work: accept_recommendation(accepting, work))

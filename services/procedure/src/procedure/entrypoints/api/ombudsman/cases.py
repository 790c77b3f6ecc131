"""O1, O5, O6 and O9 over HTTP, and reading: ombudsman cases."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.ombudsman.close_case import CloseOmbudsmanCase, close_ombudsman_case
from procedure.application.ombudsman.open_case import OpenOmbudsmanCase, open_ombudsman_case
from procedure.application.ombudsman.receive_report import ReceiveReport, receive_report
from procedure.application.track.queries import OmbudsmanQuestion
from procedure.application.track.read_file import ReadFile, read_ombudsman_case
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS
from procedure.domain.ombudsman.explaining import dates_of_case
from procedure.domain.ombudsman.report import Advised, ElementRuling
from procedure.entrypoints.api.edge import ActDep, PartsDep
from procedure.entrypoints.api.fields import Answer, Line, RequestBody, Text
from procedure.entrypoints.api.judgement.reasoning import Norm
from procedure.entrypoints.api.ombudsman.answers import OmbudsmanCaseAnswer, ombudsman_case_answer
from procedure.entrypoints.api.outlook import StepsAnswer, steps_answer
from procedure.entrypoints.api.track.answers import PageDep, TrackTermsAnswer, answered_page, date_answer
from procedure.entrypoints.api.track.edge import CaseOpener, CaseSetter, OnOmbudsmanCase, TrackAnswer
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, OmbudsmanState, RecommendationKind, Ruling

router = APIRouter(tags=["ombudsman"])

DocumentIds = Annotated[tuple[UUID, ...], Field(max_length=50)]
WORDS = 20


class OpeningBody(RequestBody):
    """`ground` is given exactly when `complaintId` is; without both it is an investigation of the ombudsman's own
    accord (Awb 9:26). Without a name it is the ombudsman who is competent on the day."""

    complaint_id: UUID | None = None
    ground: OmbudsmanGround | None = None
    ombudsman: Line | None = None
    file_number: Line
    received_on: date


class ElementRulingBody(RequestBody):
    """PROPER without norms, IMPROPER with those that were breached (Awb 9:36(2))."""

    description: Text
    ruling: Ruling
    breached_norms: Annotated[tuple[Norm, ...], Field(max_length=22)] = ()


class AdvisedBody(RequestBody):
    kind: RecommendationKind
    text: Text


class ReportBody(RequestBody):
    """The ruling as a whole follows from the elements."""

    number: Line
    dated_on: date
    received_on: date
    elements: Annotated[list[ElementRulingBody], Field(min_length=1, max_length=20)]
    recommendations: Annotated[tuple[AdvisedBody, ...], Field(max_length=20)] = ()
    document_ids: DocumentIds = ()


class ClosingBody(RequestBody):
    """FOLLOWED_UP after a report, the other reasons without a ruling."""

    reason: OmbudsmanClosing
    note: Text | None = None


class OmbudsmanItemAnswer(Answer):
    file_id: UUID
    reference: str
    state: OmbudsmanState
    ombudsman: str
    file_number: str
    ground: OmbudsmanGround | None
    ruling: Ruling
    complaint_id: UUID | None
    complaint_reference: str | None
    received_on: date
    due_on: date | None
    overdue: bool
    closed_on: date | None


class OmbudsmanPageAnswer(Answer):
    """`count` is exact, unless `countIsCapped`: then there are more. `next` is the cursor of the next page."""

    items: list[OmbudsmanItemAnswer]
    count: int
    count_is_capped: bool
    next: str | None


@router.get("/v1/ombudsman-cases")
async def get_ombudsman_cases(
    act: ActDep,
    parts: PartsDep,
    page: PageDep,
    state: Annotated[list[OmbudsmanState], Query(max_length=WORDS)] = [],  # noqa: B006 - FastAPI copies defaults
    ground: Annotated[list[OmbudsmanGround], Query(max_length=WORDS)] = [],  # noqa: B006 - FastAPI copies defaults
    overdue: bool | None = None,
    complaint_id: Annotated[UUID | None, Query(alias="complaintId")] = None,
) -> OmbudsmanPageAnswer:
    """Ordered by the date in the ombudsman's letters that waits for us; cases that wait for nothing come last."""
    question = OmbudsmanQuestion(
        actor=act.actor,
        today=act.today,
        states=tuple(state),
        grounds=tuple(ground),
        overdue=overdue,
        complaint_id=complaint_id,
        after=page.after,
        limit=page.limit,
    )
    found = await parts.track_lists.ombudsman_cases(question)
    return OmbudsmanPageAnswer(**answered_page(found, OmbudsmanItemAnswer))


@router.post("/v1/ombudsman-cases", status_code=201, response_model=TrackAnswer)
async def post_ombudsman_case(doing: CaseOpener, body: OpeningBody) -> JSONResponse:
    """O1: register the ombudsman's letter. The file of the complaint opens to the liaison."""
    command = OpenOmbudsmanCase(act=doing.act, **dict(body))
    municipality = doing.parts.municipality
    return await doing.post(body, lambda work: open_ombudsman_case(command, work, municipality))


@router.get("/v1/ombudsman-cases/{ombudsmanCaseId}")
async def get_ombudsman_case(on: OnOmbudsmanCase, parts: PartsDep, response: Response) -> OmbudsmanCaseAnswer:
    """As much of it as the caller may see. An edit must send the `ETag` as `If-Match`."""
    async with parts.begin() as work:
        case, sight, by = await read_ombudsman_case(ReadFile(**vars(on), part="ombudsman-case"), work)
    response.headers["ETag"] = f'"{case.revision}"'
    return ombudsman_case_answer(case, sight, by)


@router.get("/v1/ombudsman-cases/{ombudsmanCaseId}/steps")
async def get_ombudsman_steps(on: OnOmbudsmanCase, parts: PartsDep, response: Response) -> StepsAnswer:
    """Every step of a case of the ombudsman as it stands for the caller: possible, or refused, with what is missing."""
    async with parts.begin() as work:
        case, _, by = await read_ombudsman_case(ReadFile(**vars(on), part="steps"), work)
    response.headers["ETag"] = f'"{case.revision}"'
    return steps_answer(case.outlooks(OMBUDSMAN_STEPS, by))


@router.get("/v1/ombudsman-cases/{ombudsmanCaseId}/terms")
async def get_ombudsman_terms(on: OnOmbudsmanCase, parts: PartsDep) -> TrackTermsAnswer:
    """Every date in the ombudsman's letters, and when it was met."""
    async with parts.begin() as work:
        case, _, by = await read_ombudsman_case(ReadFile(**vars(on), part="terms"), work)
    return TrackTermsAnswer(
        file_id=case.file_id,
        reference=case.reference,
        due_on=case.due_on,
        overdue=case.is_overdue(by.act.today),
        dates=tuple(date_answer(each) for each in dates_of_case(case)),
    )


@router.put("/v1/ombudsman-cases/{ombudsmanCaseId}/report", response_model=TrackAnswer)
async def put_report(doing: CaseSetter, body: ReportBody) -> JSONResponse:
    """O5: record the report; each recommendation becomes a file of its own."""
    command = ReceiveReport(
        **doing.to,
        number=body.number,
        dated_on=body.dated_on,
        received_on=body.received_on,
        elements=tuple(ElementRuling(each.description, each.ruling, each.breached_norms) for each in body.elements),
        recommendations=tuple(Advised(each.kind, each.text) for each in body.recommendations),
        document_ids=body.document_ids,
    )
    municipality = doing.parts.municipality
    return await doing.put(lambda work: receive_report(command, work, municipality))


@router.put("/v1/ombudsman-cases/{ombudsmanCaseId}/closing", response_model=TrackAnswer)
async def put_closing(doing: CaseSetter, body: ClosingBody) -> JSONResponse:
    """O6, O9: close it, without a ruling or with everything followed up."""
    command = CloseOmbudsmanCase(**doing.to, reason=body.reason, note=body.note)
    return await doing.put(lambda work: close_ombudsman_case(command, work))

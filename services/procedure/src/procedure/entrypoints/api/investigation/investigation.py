"""T10 to T13 over HTTP: the handler, both stories, the hearing."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.investigation.appoint_handler import AppointHandler, appoint_handler
from procedure.application.investigation.declare_no_involvement import DeclareNoInvolvement, declare_no_involvement
from procedure.application.investigation.hold_hearing import HoldHearing, hold_hearing
from procedure.application.investigation.offer_hearing import OfferHearing, offer_hearing
from procedure.application.investigation.record_explanation import RecordExplanation, record_explanation
from procedure.application.investigation.waive_hearing import WaiveHearing, waive_hearing
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Adder, Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import Code, Line, RequestBody, Text
from words.handling import WaiverGround
from words.people import ContactKind, Side

router = APIRouter(tags=["formal procedure"])

DocumentIds = Annotated[tuple[UUID, ...], Field(max_length=20, description="Documents that are in this file.")]
HearingId = Annotated[UUID, Path(alias="hearingId")]


class HandlerBody(RequestBody):
    """`reason` helps only when the conduct is of the body itself (Awb 9:7(2))."""

    official_id: Code
    reason: Text | None = None


class DeclarationBody(RequestBody):
    """The handler's own word (Awb 9:7(1)). Whoever was involved says so to the coordinator, who designates another."""

    not_involved: Literal[True]


class ExplanationBody(RequestBody):
    """`accusedId` is needed for the accused when there are several."""

    side: Side
    accused_id: UUID | None = None
    kind: ContactKind
    given_on: date
    text: Text
    document_ids: DocumentIds = ()


class HearingBody(RequestBody):
    """Without options those that the municipality always offers."""

    options: Annotated[tuple[Line, ...], Field(max_length=10)] = ()


class ReportBody(RequestBody):
    """Awb 9:10(3)."""

    sides: Annotated[list[Side], Field(min_length=1, max_length=2)]
    held_on: date
    report: Text
    document_ids: DocumentIds = ()


class WaiverBody(RequestBody):
    """COMPLAINANT: MANIFESTLY_UNFOUNDED, DECLINED or NO_REPLY_IN_TERM (Awb 9:10(2)). ACCUSED: NOT_USED."""

    side: Side
    ground: WaiverGround
    reason: Text


@router.put("/v1/cases/{caseId}/handler", response_model=StepAnswer)
async def put_handler(doing: Setter, body: HandlerBody) -> JSONResponse:
    """T10, first half: designate the handler, who is then asked for the declaration."""
    command = AppointHandler(**vars(doing.on), official_id=body.official_id, reason=body.reason)
    return await doing.put(lambda work: appoint_handler(command, work))


@router.put("/v1/cases/{caseId}/handler/declaration", response_model=StepAnswer)
async def put_declaration(doing: Setter, _body: DeclarationBody) -> JSONResponse:
    """T10, second half: the declaration opens the file and starts the investigation."""
    command = DeclareNoInvolvement(**vars(doing.on))
    return await doing.put(lambda work: declare_no_involvement(command, work))


@router.post("/v1/cases/{caseId}/explanations", status_code=201, response_model=StepAnswer)
async def post_explanation(doing: Adder, body: ExplanationBody) -> JSONResponse:
    """T11: what one side told the handler."""
    command = RecordExplanation(
        **vars(doing.on),
        side=body.side,
        accused_id=body.accused_id,
        kind=body.kind,
        given_on=body.given_on,
        text=body.text,
        document_ids=body.document_ids,
    )
    return await doing.post(body, lambda work: record_explanation(command, work), _explanation_id)


@router.post("/v1/cases/{caseId}/hearings", status_code=201, response_model=StepAnswer)
async def post_hearing(doing: Editor, body: HearingBody) -> JSONResponse:
    """T12: offer both sides a hearing. `id` is the hearing's."""
    command = OfferHearing(**vars(doing.on), options=body.options)
    municipality = doing.parts.municipality
    return await doing.post(body, lambda work: offer_hearing(command, work, municipality), _hearing_id)


@router.post("/v1/cases/{caseId}/hearings/{hearingId}/report", status_code=201, response_model=StepAnswer)
async def post_report(doing: Adder, hearing_id: HearingId, body: ReportBody) -> JSONResponse:
    """T13: a hearing was held; sides may be heard together or each in turn."""
    sides = tuple(dict.fromkeys(body.sides))
    command = HoldHearing(
        **vars(doing.on),
        hearing_id=hearing_id,
        sides=sides,
        held_on=body.held_on,
        report=body.report,
        document_ids=body.document_ids,
    )
    return await doing.post(body, lambda work: hold_hearing(command, work), _session_id)


@router.post("/v1/cases/{caseId}/hearing-waivers", status_code=201, response_model=StepAnswer)
async def post_waiver(doing: Editor, body: WaiverBody) -> JSONResponse:
    """T13: one side is not heard, and why."""
    command = WaiveHearing(**vars(doing.on), side=body.side, ground=body.ground, reason=body.reason)
    return await doing.post(body, lambda work: waive_hearing(command, work), _waiver_id)


def _explanation_id(case: Case) -> object:
    return case.investigation.explanations[-1].explanation_id


def _hearing_id(case: Case) -> object:
    return case.investigation.hearing.hearing_id if case.investigation.hearing else None


def _session_id(case: Case) -> object:
    return case.investigation.hearing.sessions[-1].session_id if case.investigation.hearing else None


def _waiver_id(case: Case) -> object:
    return case.investigation.waivers[-1].waiver_id

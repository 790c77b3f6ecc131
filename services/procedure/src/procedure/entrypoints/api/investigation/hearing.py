"""T12 and T13 over HTTP: the offers, the hearings with their reports, and not hearing with its ground."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.investigation.accept_unreachable import AcceptUnreachable, accept_unreachable
from procedure.application.investigation.hold_hearing import HoldHearing, hold_hearing
from procedure.application.investigation.offer_hearing import OfferHearing, offer_hearing
from procedure.application.investigation.waive_hearing import WaiveHearing, waive_hearing
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Adder, Editor, Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, Line, Persons, RequestBody, Text
from procedure.entrypoints.api.investigation.explanation import DocumentIds
from procedure.entrypoints.api.parties.accused import AccusedId
from words.handling import WaiverGround
from words.people import Side

router = APIRouter(tags=["investigation"])


HearingId = Annotated[UUID, Path(alias="hearingId")]


class HearingBody(RequestBody):
    """Without options, the ones that the municipality always offers. `persons` are offered a hearing (again), and a
    ground for not hearing them lapses; without them everybody who was not offered one yet."""

    persons: Persons = ()
    options: Annotated[tuple[Line, ...], Field(max_length=10)] = ()


class HearingReportBody(RequestBody):
    """Awb 9:10(3). `persons` says who was heard on a side that has several people."""

    sides: Annotated[list[Side], Field(min_length=1, max_length=2)]
    persons: Persons = ()
    held_on: date
    report: Text
    document_ids: DocumentIds = ()


class WaiverBody(RequestBody):
    """COMPLAINANT: MANIFESTLY_UNFOUNDED, DECLINED or NO_REPLY_IN_TERM (Awb 9:10(2)). ACCUSED: DECLINED or NOT_USED.
    `person` is needed on a side that has several people."""

    side: Side
    person: UUID | None = None
    ground: WaiverGround
    reason: Text


class UnreachableBody(RequestBody):
    """Why the case goes on without this accused."""

    reason: Text


class HearingSessionAnswer(Answer):
    session_id: UUID
    sides: tuple[str, ...]
    held_on: date
    report: str
    recorded_by: str
    document_ids: tuple[UUID, ...]
    persons: tuple[UUID, ...] | None


class OfferAnswer(Answer):
    """`person` is null for an anonymous complainant."""

    side: Side
    person: UUID | None
    offered_on: date
    reply_due_on: date


class HearingAnswer(Answer):
    """`replyDueOn` is the last day on which anybody may reply. `offers`, and `persons` of a session, are null in a file
    from before each person was named: then everybody is meant."""

    hearing_id: UUID
    offered_on: date
    reply_due_on: date
    offers: tuple[OfferAnswer, ...] | None
    options: tuple[str, ...]
    sessions: tuple[HearingSessionAnswer, ...]


class WaiverAnswer(Answer):
    waiver_id: UUID
    side: str
    ground: str
    reason: str
    waived_on: date
    recorded_by: str
    person: UUID | None
    withdrawn_on: date | None


@router.post("/v1/cases/{caseId}/hearings", status_code=201, response_model=StepAnswer)
async def post_hearing(doing: Editor, body: HearingBody) -> JSONResponse:
    """T12: offer people a hearing. `id` is the hearing's."""
    command = OfferHearing(**vars(doing.on), options=body.options, persons=body.persons)
    municipality = doing.parts.municipality
    return await doing.post(body, lambda work: offer_hearing(command, work, municipality), _hearing_id)


@router.post("/v1/cases/{caseId}/hearings/{hearingId}/report", status_code=201, response_model=StepAnswer)
async def post_report(doing: Adder, hearing_id: HearingId, body: HearingReportBody) -> JSONResponse:
    """T13: record a hearing that was held; people may be heard together or separately."""
    sides = tuple(dict.fromkeys(body.sides))
    command = HoldHearing(
        **vars(doing.on),
        hearing_id=hearing_id,
        sides=sides,
        held_on=body.held_on,
        report=body.report,
        document_ids=body.document_ids,
        persons=body.persons,
    )
    return await doing.post(body, lambda work: hold_hearing(command, work), _session_id)


@router.post("/v1/cases/{caseId}/hearing-waivers", status_code=201, response_model=StepAnswer)
async def post_waiver(doing: Editor, body: WaiverBody) -> JSONResponse:
    """T13: somebody is not heard, and why."""
    command = WaiveHearing(**vars(doing.on), side=body.side, ground=body.ground, reason=body.reason, person=body.person)
    return await doing.post(body, lambda work: waive_hearing(command, work), _waiver_id)


@router.put("/v1/cases/{caseId}/accused/{accusedId}/unreachable", response_model=StepAnswer)
async def put_unreachable(doing: Setter, accused_id: AccusedId, body: UnreachableBody) -> JSONResponse:
    """T13u: go on without an accused to whom the copy or the offer could not be delivered."""
    command = AcceptUnreachable(**vars(doing.on), accused_id=accused_id, reason=body.reason)
    return await doing.put(lambda work: accept_unreachable(command, work))


def _hearing_id(case: Case) -> object:
    return case.investigation.hearing.hearing_id if case.investigation.hearing else None


def _session_id(case: Case) -> object:
    return case.investigation.hearing.sessions[-1].session_id if case.investigation.hearing else None


def _waiver_id(case: Case) -> object:
    return case.investigation.waivers[-1].waiver_id

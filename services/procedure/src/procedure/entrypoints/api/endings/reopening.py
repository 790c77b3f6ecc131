"""T27 to T30 over HTTP: a closed case is reopened."""

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
from procedure.application.ports import Work
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Doing, Editor, StepAnswer
from procedure.entrypoints.api.endings.forwarding import ForwardingAnswer
from procedure.entrypoints.api.endings.reclassification import ReclassificationAnswer
from procedure.entrypoints.api.endings.refusal import RefusalAnswer
from procedure.entrypoints.api.endings.signal import SignalAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from procedure.entrypoints.api.informal.agreement import ResolutionAnswer
from procedure.entrypoints.api.investigation.hearing import HearingAnswer, WaiverAnswer
from procedure.entrypoints.api.judgement.decision import DecisionAnswer
from words.endings import ReopenReason

router = APIRouter(tags=["endings"])


class DisputeBody(RequestBody):
    """T27: within the days for disputing it; `text` is what the complainant said."""

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


class EarlierEndAnswer(Answer):
    state: str
    outcome: str | None
    closed_on: date | None
    notice_sent_on: date | None
    ombudsman_until: date | None
    resolution: ResolutionAnswer | None
    decision: DecisionAnswer | None
    refusal: RefusalAnswer | None
    forwarding: ForwardingAnswer | None
    reclassification: ReclassificationAnswer | None
    signal: SignalAnswer | None
    hearing: HearingAnswer | None
    waivers: tuple[WaiverAnswer, ...]


class ReopeningAnswer(Answer):
    reason: str
    text: str
    reopened_on: date
    reopened_by: str
    ended: EarlierEndAnswer
    ombudsman_case_id: UUID | None


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


def _reopenings(case: Case) -> object:
    return len(case.ending.reopenings)

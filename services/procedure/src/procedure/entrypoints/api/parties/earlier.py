"""P3 over HTTP: the complaint that this one follows up."""

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.parties.link_earlier import LinkEarlier, link_earlier
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import RequestBody

router = APIRouter(tags=["parties"])


class EarlierBody(RequestBody):
    case_id: UUID


@router.put("/v1/cases/{caseId}/follow-up-of", response_model=StepAnswer)
async def put_follow_up_of(doing: Setter, body: EarlierBody) -> JSONResponse:
    """This complaint follows up an earlier one."""
    command = LinkEarlier(**vars(doing.on), earlier=body.case_id)
    return await doing.put(lambda work: link_earlier(command, work))

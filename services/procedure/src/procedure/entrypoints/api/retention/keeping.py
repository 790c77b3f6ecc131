"""B1 over HTTP: whether a file is kept for ever."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.retention.change_keeping import ChangeKeeping, change_keeping
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import RequestBody, Text

router = APIRouter(tags=["retention"])


class KeepingBody(RequestBody):
    """`permanent`: the file bears on a case that is kept for ever (Selectielijst 13.1.3)."""

    permanent: bool
    reason: Text


@router.put("/v1/cases/{caseId}/keeping", response_model=StepAnswer)
async def put_keeping(doing: Setter, body: KeepingBody) -> JSONResponse:
    """B1: keep the file for ever, or no longer."""
    command = ChangeKeeping(**vars(doing.on), permanent=body.permanent, reason=body.reason)
    return await doing.put(lambda work: change_keeping(command, work))

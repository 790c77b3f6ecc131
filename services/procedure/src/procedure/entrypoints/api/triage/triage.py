"""T2 over HTTP: the coordinator looks at the complaint."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.triage.open_triage import OpenTriage, open_triage
from procedure.entrypoints.api.edge import Setter, StepAnswer

router = APIRouter(tags=["triage"])


@router.put("/v1/cases/{caseId}/triage", response_model=StepAnswer)
async def put_triage(doing: Setter) -> JSONResponse:
    """T2: open the triage of the complaint."""
    command = OpenTriage(**vars(doing.on))
    return await doing.put(lambda work: open_triage(command, work))

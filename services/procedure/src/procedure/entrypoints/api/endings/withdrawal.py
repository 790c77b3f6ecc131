"""T26 over HTTP: the complainant withdraws."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.endings.withdraw import Withdraw, withdraw
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.endings import WithdrawalWay

router = APIRouter(tags=["endings"])


class WithdrawalBody(RequestBody):
    """Ask everybody who withdraws whether they are `satisfied`: if so, they agreed (T7)."""

    way: WithdrawalWay
    withdrawn_on: date
    reason: Text | None = None
    satisfied: bool


class WithdrawalAnswer(Answer):
    way: str
    withdrawn_on: date
    reason: str | None
    recorded_by: str


@router.put("/v1/cases/{caseId}/withdrawal", response_model=StepAnswer)
async def put_withdrawal(doing: Setter, body: WithdrawalBody) -> JSONResponse:
    """T26: the complainant withdrew."""
    command = Withdraw(**vars(doing.on), **vars(body))
    return await doing.put(lambda work: withdraw(command, work))

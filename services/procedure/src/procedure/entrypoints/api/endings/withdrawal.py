"""T26 over HTTP: a complainant withdraws."""

from datetime import date
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.endings.withdraw import Withdraw, withdraw
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, Persons, RequestBody, Text
from words.endings import WithdrawalWay

router = APIRouter(tags=["endings"])


class WithdrawalBody(RequestBody):
    """Ask everybody who withdraws whether they are `satisfied`: if so, they agreed (T7). `persons` says who withdraws
    when several people complain; the others go on."""

    way: WithdrawalWay
    withdrawn_on: date
    reason: Text | None = None
    satisfied: bool
    persons: Persons = ()


class WithdrawalAnswer(Answer):
    way: str
    withdrawn_on: date
    reason: str | None
    recorded_by: str
    persons: tuple[UUID, ...]


@router.put("/v1/cases/{caseId}/withdrawal", response_model=StepAnswer)
async def put_withdrawal(doing: Setter, body: WithdrawalBody) -> JSONResponse:
    """T26: a complainant withdrew, which ends the case when nobody complains any more."""
    command = Withdraw(**vars(doing.on), **vars(body))
    return await doing.put(lambda work: withdraw(command, work))

"""T26: the complainant withdrew, in whatever form."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.endings.withdrawal import Withdrawal
from words.endings import WithdrawalWay


@dataclass(frozen=True, kw_only=True)
class Withdraw(OnCase):
    way: WithdrawalWay
    withdrawn_on: date
    reason: str | None
    satisfied: bool


async def withdraw(command: Withdraw, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    withdrawal = Withdrawal(command.way, command.withdrawn_on, command.reason, act.actor.official_id)
    case.withdraw(act, withdrawal, satisfied=command.satisfied)
    return case

"""T26: a complainant withdrew, in whatever form."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

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
    persons: tuple[UUID, ...] = ()


async def withdraw(command: Withdraw, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    by = act.actor.official_id
    withdrawal = Withdrawal(command.way, command.withdrawn_on, command.reason, by, command.persons)
    case.withdraw(act, withdrawal, satisfied=command.satisfied)
    return case

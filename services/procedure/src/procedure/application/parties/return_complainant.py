"""T27p: a complainant who had agreed, while others went on, complains again."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class ReturnComplainant(OnCase):
    party_id: UUID
    explanation: str


async def return_complainant(command: ReturnComplainant, work: Work) -> Case:
    case = await admitted(command, work)
    case.return_complainant(command.act, command.party_id, command.explanation)
    return case

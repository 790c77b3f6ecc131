"""The authorisation ended, or the representative is refused (Awb 2:2)."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class EndRepresentation(OnCase):
    party_id: UUID
    why: str


async def end_representation(command: EndRepresentation, work: Work) -> Case:
    case = await admitted(command, work)
    case.end_representation(command.act, command.party_id, command.why)
    return case

"""T27: the agreement is disputed or was not kept; the formal procedure starts."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class DisputeAgreement(OnCase):
    text: str


async def dispute_agreement(command: DisputeAgreement, work: Work) -> Case:
    case = await admitted(command, work)
    case.dispute_agreement(command.act, command.text, await work.calendar())
    return case

"""This complaint follows up an earlier one."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class LinkEarlier(OnCase):
    earlier: UUID


async def link_earlier(command: LinkEarlier, work: Work) -> Case:
    case = await admitted(command, work)
    (await work.cases.get(command.earlier)).admit(command.act.actor)
    case.link_earlier(command.act, command.earlier)
    return case

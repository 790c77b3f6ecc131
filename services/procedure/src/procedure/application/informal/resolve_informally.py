"""T7: a complainant agreed, which ends the case when nobody complains any more (Awb 9:5)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.informal.agreement import Resolution
from servicekit.clock import legal_day
from words.handling import ResolutionKind
from words.people import ContactKind


@dataclass(frozen=True, kw_only=True)
class ResolveInformally(OnCase):
    kind: ResolutionKind
    text: str
    agreed_at: datetime
    agreed_how: ContactKind
    persons: tuple[UUID, ...] = ()


async def resolve_informally(command: ResolveInformally, work: Work) -> Case:
    case = await admitted(command, work)
    resolution = Resolution(
        command.kind,
        command.text,
        command.agreed_at,
        legal_day(command.agreed_at),
        command.agreed_how,
        command.act.actor.official_id,
        command.persons,
    )
    case.resolve_informally(command.act, resolution, await work.calendar())
    return case

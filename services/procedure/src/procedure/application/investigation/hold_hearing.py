"""T13: a hearing was held, and this is its report (Awb 9:10(3))."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.documents.attaching import check_in_file
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.investigation.hearing import HearingSession
from servicekit.ids import new_id
from words.people import Side


@dataclass(frozen=True, kw_only=True)
class HoldHearing(OnCase):
    hearing_id: UUID
    sides: tuple[Side, ...]
    held_on: date
    report: str
    document_ids: tuple[UUID, ...] = ()
    persons: tuple[UUID, ...] = ()


async def hold_hearing(command: HoldHearing, work: Work) -> Case:
    case = await admitted(command, work)
    await check_in_file(command.document_ids, work, command.complaint_id)
    recorded_by = command.act.actor.official_id
    session = HearingSession(
        new_id(),
        command.sides,
        command.held_on,
        command.report,
        recorded_by,
        command.document_ids,
        command.persons,
    )
    case.hold_hearing(command.act, command.hearing_id, session)
    return case

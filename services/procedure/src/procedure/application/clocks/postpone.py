"""T20: the complainant agreed in writing, and the document is in the file (Awb 9:11(3))."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.clocks.consent import Postponement


@dataclass(frozen=True, kw_only=True)
class Postpone(OnCase):
    new_due_on: date
    consented_on: date
    document_id: UUID


async def postpone(command: Postpone, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    await work.documents.get(command.complaint_id, command.document_id)
    previous = case.clocks.due_on or command.new_due_on
    postponement = Postponement(
        previous,
        command.new_due_on,
        command.consented_on,
        command.document_id,
        act.today,
        act.actor.official_id,
    )
    case.postpone(act, postponement)
    return case

"""T4: the missing items came in, or are no longer needed."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.triage.completion import Received
from words.submissions import MissingItem


@dataclass(frozen=True, kw_only=True)
class EndCompletion(OnCase):
    received: tuple[Received, ...]
    waived: tuple[MissingItem, ...]
    received_on: date
    note: str | None


async def end_completion(command: EndCompletion, work: Work) -> Case:
    case = await admitted(command, work)
    for each in command.received:
        if each.document_id is not None:
            await work.documents.get(command.complaint_id, each.document_id)
    case.end_completion(command.act, command.received, command.waived, command.received_on, command.note)
    return case

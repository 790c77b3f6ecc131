"""T11: one side gave its explanation to the handler."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.documents.attaching import check_in_file
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.investigation.explanation import Explanation
from servicekit.ids import new_id
from words.people import ContactKind, Side


@dataclass(frozen=True, kw_only=True)
class RecordExplanation(OnCase):
    side: Side
    accused_id: UUID | None
    kind: ContactKind
    given_on: date
    text: str
    document_ids: tuple[UUID, ...] = ()


async def record_explanation(command: RecordExplanation, work: Work) -> Case:
    case = await admitted(command, work)
    await check_in_file(command.document_ids, work, command.complaint_id)
    explanation = Explanation(
        new_id(),
        command.side,
        command.accused_id,
        command.kind,
        command.given_on,
        command.text,
        recorded_by=command.act.actor.official_id,
        document_ids=command.document_ids,
    )
    case.record_explanation(command.act, explanation)
    return case

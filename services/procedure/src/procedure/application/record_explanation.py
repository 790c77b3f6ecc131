"""T11: one side told its story to the handler."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.records import Explanation
from procedure.domain.vocabulary import ContactKind, Side
from servicekit.ids import new_id


@dataclass(frozen=True, kw_only=True)
class RecordExplanation(OnCase):
    side: Side
    accused_id: UUID | None
    kind: ContactKind
    given_on: date
    text: str


async def record_explanation(command: RecordExplanation, work: Work) -> Case:
    case = await admitted(command, work)
    recorded_by = command.act.actor.official_id
    explanation = Explanation(
        new_id(), command.side, command.accused_id, command.kind, command.given_on, command.text, recorded_by
    )
    case.record_explanation(command.act, explanation)
    return case

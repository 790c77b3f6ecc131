"""T6: a talk with the complainant, or an attempt."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.informal.talk import Answers, Contact
from servicekit.ids import new_id
from words.people import ContactKind


@dataclass(frozen=True, kw_only=True)
class RecordConversation(OnCase):
    """Without answers the complainant was not reached."""

    kind: ContactKind
    held_on: date
    answers: Answers | None
    note: str | None


async def record_conversation(command: RecordConversation, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    contact = Contact(
        new_id(), command.kind, command.held_on, command.answers, command.note, act.actor.official_id, act.at
    )
    case.record_conversation(act, contact)
    return case

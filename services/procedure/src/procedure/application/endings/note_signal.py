"""T25: no formal procedure is possible; the team is told (Awb 9:2)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.endings.signal import SignalNote
from words.endings import SignalReason


@dataclass(frozen=True, kw_only=True)
class NoteSignal(OnCase):
    reason: SignalReason
    text: str


async def note_signal(command: NoteSignal, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    note = SignalNote(command.reason, command.text, act.today, act.actor.official_id)
    case.note_signal(act, note, await work.officials.directory())
    return case

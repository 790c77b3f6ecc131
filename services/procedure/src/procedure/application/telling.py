"""What leaving a unit of work does with the facts: an audit line each, the events, the letters. The same for every
store, so that no step can leave one of the three out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from procedure.application.audit.auditing import AuditEntry, entry_of
from procedure.application.letters.desk import Desk
from procedure.application.letters.letters import letters_due
from procedure.application.ombudsman.auditing import entry_of_track
from procedure.application.ombudsman.letters import track_letters
from procedure.application.ombudsman.outgoing import events_of
from procedure.application.outgoing import tell
from procedure.domain.case import Case
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.recommendation import Recommendation
from servicekit.outbox import Outgoing
from words.people import Role

AnyFile = Case | OmbudsmanCase | Recommendation


@dataclass(frozen=True)
class Told:
    """`role` is that of whoever acted; what follows from it by itself comes after. Events name the role, never the
    person."""

    entries: Sequence[AuditEntry]
    outgoing: Sequence[Outgoing]
    role: Role


def told_of(file: AnyFile, facts: Sequence[Any], desk: Desk) -> Told:
    """Everything that follows from what happened in a file."""
    outgoing: list[Outgoing] = []
    if isinstance(file, Case):
        for fact in facts:
            outgoing += [*tell(fact), *letters_due(fact, file, desk)]
        return Told([entry_of(fact) for fact in facts], outgoing, facts[0].role)
    for fact in facts:
        outgoing += [*events_of(fact), *track_letters(fact, file, desk)]
    return Told([entry_of_track(fact) for fact in facts], outgoing, facts[-1].role)

"""What leaving a unit of work does with the facts: an audit line each, the events, the letters. The same for every
store, so that no step can leave one of the three out."""

from collections.abc import Sequence
from dataclasses import dataclass

from procedure.application.auditing import AuditEntry, entry_of
from procedure.application.desk import Desk
from procedure.application.letters import letters_due
from procedure.application.outgoing import tell
from procedure.domain.case import Case
from procedure.domain.facts import CaseFact
from procedure.domain.vocabulary import Role
from servicekit.outbox import Outgoing


@dataclass(frozen=True)
class Told:
    """`role` is that of whoever acted; events name the role, never the person."""

    entries: Sequence[AuditEntry]
    outgoing: Sequence[Outgoing]
    role: Role


def told_of(case: Case, facts: Sequence[CaseFact], desk: Desk) -> Told:
    """Everything that follows from what happened to a case."""
    outgoing: list[Outgoing] = []
    for fact in facts:
        outgoing += tell(fact)
        outgoing += letters_due(fact, case, desk)
    return Told([entry_of(fact) for fact in facts], outgoing, facts[-1].role)

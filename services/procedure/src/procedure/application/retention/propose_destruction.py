"""A coordinator lists the files that are past their term."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work
from procedure.domain.deeds import DestructionListMade
from procedure.domain.organisation.actor import Act
from procedure.domain.retention.destruction import MOST, DestructionList
from servicekit.ids import new_id
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class ProposeDestruction:
    act: Act
    list_id: UUID


async def propose_destruction(command: ProposeDestruction, work: Work) -> DestructionList:
    """At most as many as a person can look through; the next list has the rest. A colleague must propose files that are
    closed to this coordinator."""
    act = command.act
    await work.destructions.lock()
    due = await work.destructions.candidates(act.today, act.actor.official_id, MOST)
    made = DestructionList.propose(act, command.list_id, due)
    await work.destructions.add(made)
    work.note(
        DestructionListMade(
            deed_id=new_id(),
            at=act.at,
            official_id=act.actor.official_id,
            role=Role.COORDINATOR,
            list_id=made.list_id,
            cases=len(made.cases),
        )
    )
    return made

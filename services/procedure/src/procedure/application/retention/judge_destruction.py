"""A list of files to be destroyed is reviewed: a file is taken off, the list approved or rejected."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work
from procedure.domain.deeds import CaseTakenOff, DestructionListJudged
from procedure.domain.organisation.actor import Act
from procedure.domain.retention.destruction import CaseNotOnList, DestructionList
from servicekit.ids import new_id
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class OnList:
    """Who acts, on which list, and which revision of it they looked at."""

    act: Act
    list_id: UUID
    revision: int


@dataclass(frozen=True, kw_only=True)
class TakeOff(OnList):
    complaint_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class Approve(OnList):
    """Not by the official who proposed the list."""


@dataclass(frozen=True, kw_only=True)
class Reject(OnList):
    reason: str


async def take_off(command: TakeOff, work: Work) -> DestructionList:
    act = command.act
    listed = await work.destructions.get(command.list_id)
    if await work.destructions.closed_to(act.actor.official_id, [command.complaint_id]):
        raise CaseNotOnList
    listed.take_off(act, command.revision, command.complaint_id, command.reason)
    await work.destructions.save(listed)
    role = Role.MANAGEMENT if Role.MANAGEMENT in act.actor.roles else Role.COORDINATOR
    work.note(
        CaseTakenOff(
            deed_id=new_id(),
            at=act.at,
            official_id=act.actor.official_id,
            role=role,
            list_id=listed.list_id,
            complaint_id=command.complaint_id,
        )
    )
    return listed


async def approve(command: Approve, work: Work) -> DestructionList:
    """From now on the service itself destroys its files, a few at a time."""
    listed = await work.destructions.get(command.list_id)
    waiting = [each.complaint_id for each in listed.cases if each.waits]
    closed = await work.destructions.closed_to(command.act.actor.official_id, waiting)
    listed.approve(command.act, command.revision, closed)
    return await _judged(command, listed, work)


async def reject(command: Reject, work: Work) -> DestructionList:
    listed = await work.destructions.get(command.list_id)
    listed.reject(command.act, command.revision, command.reason)
    return await _judged(command, listed, work)


async def _judged(command: OnList, listed: DestructionList, work: Work) -> DestructionList:
    await work.destructions.save(listed)
    act = command.act
    work.note(
        DestructionListJudged(
            deed_id=new_id(),
            at=act.at,
            official_id=act.actor.official_id,
            role=Role.MANAGEMENT,
            list_id=listed.list_id,
            outcome=listed.state,
            cases=sum(each.waits for each in listed.cases),
        )
    )
    return listed

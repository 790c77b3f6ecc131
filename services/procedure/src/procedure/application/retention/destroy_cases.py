"""Destroys approved files, a few at a time: each completely and once, even if the process stops in between."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from procedure.application.ports import Work
from procedure.application.retention.destructions import ToDestroy
from procedure.domain.deeds import CaseErased, DestructionListDone
from procedure.domain.errors import CaseNotFound
from procedure.domain.organisation.actor import SYSTEM, Act
from servicekit.ids import new_id
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class DestroyCases:
    act: Act
    most: int = 10


async def destroy_cases(command: DestroyCases, work: Work) -> int:
    """Returns how many were looked at. File, documents, audit content, certificate and the fact that tells the others
    are one transaction; a file that was reopened after its list was approved is kept."""
    taken = await work.destructions.take_approved(command.most)
    for each in taken:
        if await _is_due(each, command.act.today, work):
            await _destroy(each, command.act, work)
        else:
            await work.destructions.spare(each)
    for list_id in await work.destructions.close_done(command.act.at):
        work.note(DestructionListDone(**_by_system(command.act), list_id=list_id))
    return len(taken)


async def _is_due(each: ToDestroy, today: date, work: Work) -> bool:
    try:
        case = await work.cases.take(each.complaint_id)
    except CaseNotFound:
        return False
    followed = await work.recommendations.about(each.complaint_id)
    return case.may_be_destroyed(today) and all(recommendation.is_done for recommendation in followed)


async def _destroy(each: ToDestroy, act: Act, work: Work) -> None:
    destroyed = await work.destructions.destroy(each.complaint_id, act.at)
    for files in (work.ombudsman_cases, work.recommendations):
        await files.forget(each.complaint_id)
    for file_id in (each.complaint_id, *destroyed.followed_by):
        await work.erasures.add(file_id, act.at)
        await work.documents.forget(file_id)
    await work.destructions.certify(each, destroyed, act.at)
    erased = CaseErased(
        **_by_system(act),
        list_id=each.list_id,
        complaint_id=each.complaint_id,
        reference=each.reference,
        erased_on=act.today,
        digest=destroyed.digest,
        entries=destroyed.entries,
        entries_sum=destroyed.entries_sum,
    )
    work.note(erased)


class _Doer(TypedDict):
    deed_id: UUID
    at: datetime
    official_id: str
    role: Role


def _by_system(act: Act) -> _Doer:
    return _Doer(deed_id=new_id(), at=act.at, official_id=SYSTEM.official_id, role=Role.SYSTEM)

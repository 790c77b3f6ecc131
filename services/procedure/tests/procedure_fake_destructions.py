"""Lists of files to be destroyed, in memory. `adapters/test_destructions.py` holds them against PostgreSQL."""

from collections.abc import Collection, Sequence
from copy import copy
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from procedure.application.retention.destructions import Destroyed, ToDestroy
from procedure.domain.organisation.actor import Actor
from procedure.domain.retention.destruction import DestructionList, ListedCase, ListNotFound, ListState, TakenOff


class MemoryDestructions:
    def __init__(self, store: Any) -> None:
        self._store = store

    async def lock(self) -> None:
        pass

    async def candidates(self, today: date, official_id: str, most: int) -> Sequence[ListedCase]:
        listed = {each.complaint_id for one in self._store.lists.values() for each in one.cases if each.waits}
        due = [each for each in self._store.cases.values() if each.may_be_destroyed(today)]
        waiting = {each.complaint_id for each in self._store.track.recommendations.values() if not each.is_done}
        due = [each for each in due if each.complaint_id not in waiting]
        mine = [each for each in due if each.complaint_id not in listed and not self._closed(each, official_id)]
        mine.sort(key=lambda case: (case.archive.archive_action_on, case.complaint_id))
        return [
            ListedCase(
                complaint_id=case.complaint_id,
                reference=case.reference,
                result=case.archive.retention_result,
                closed_on=case.ending.closed_on,
                action_on=case.archive.archive_action_on,
            )
            for case in mine[:most]
        ]

    async def add(self, made: DestructionList) -> None:
        self._store.lists[made.list_id] = copy(made)

    async def get(self, list_id: UUID) -> DestructionList:
        return await self.look(list_id)

    async def look(self, list_id: UUID) -> DestructionList:
        if list_id not in self._store.lists:
            raise ListNotFound
        return copy(self._store.lists[list_id])

    async def newest(self, before: UUID | None, most: int) -> Sequence[DestructionList]:
        found = sorted(self._store.lists.values(), key=lambda each: each.list_id, reverse=True)
        return [each for each in found if before is None or each.list_id < before][:most]

    async def save(self, changed: DestructionList) -> None:
        self._store.lists[changed.list_id] = copy(changed)

    async def closed_to(self, official_id: str, complaint_ids: Collection[UUID]) -> frozenset[UUID]:
        known = [self._store.cases[each] for each in complaint_ids if each in self._store.cases]
        return frozenset(each.complaint_id for each in known if self._closed(each, official_id))

    @staticmethod
    def _closed(case: Any, official_id: str) -> bool:
        return case.access.is_closed_to(Actor(official_id, frozenset()))

    async def take_approved(self, most: int) -> Sequence[ToDestroy]:
        approved = [each for each in self._store.lists.values() if each.state is ListState.APPROVED]
        waiting = [(one.list_id, each) for one in approved for each in one.cases if each.waits]
        return [ToDestroy(list_id, each.complaint_id, each.reference) for list_id, each in waiting[:most]]

    async def destroy(self, complaint_id: UUID, now: datetime) -> Destroyed:
        del self._store.cases[complaint_id]
        gone = [each for each in self._store.entries if each.complaint_id == complaint_id]
        self._store.entries[:] = [each for each in self._store.entries if each.complaint_id != complaint_id]
        track = (self._store.track.ombudsman_cases, self._store.track.recommendations)
        files = [each.file_id for kept in track for each in kept.values() if each.complaint_id == complaint_id]
        return Destroyed("0" * 64, len(gone), "0" * 64, tuple(files))

    async def certify(self, done: ToDestroy, destroyed: Destroyed, now: datetime) -> None:
        facts = {"destroyed_at": now, "digest": destroyed.digest, "audit_entries": destroyed.entries}
        self._change(done, **facts)

    async def spare(self, kept: ToDestroy) -> None:
        self._change(kept, taken_off=TakenOff.NOT_DUE)

    async def close_done(self, now: datetime) -> Sequence[UUID]:
        done = [each for each in self._store.lists.values() if each.state is ListState.APPROVED]
        done = [each for each in done if not any(line.waits for line in each.cases)]
        for each in done:
            each.state, each.done_at = ListState.DONE, now
        return [each.list_id for each in done]

    def _change(self, one: ToDestroy, **values: Any) -> None:
        listed = self._store.lists[one.list_id]
        listed.cases = tuple(
            replace(each, **values) if each.complaint_id == one.complaint_id else each for each in listed.cases
        )

"""Closed cases, and the lists on which they are destroyed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from procedure_builders import CALENDAR, a_resolution, act
from procedure_story import informal_case, numbered
from sqlalchemy.ext.asyncio import AsyncEngine

from procedure.application.ports import BeginWork
from procedure.application.retention.judge_destruction import Approve, approve
from procedure.application.retention.propose_destruction import ProposeDestruction, propose_destruction
from procedure.domain.case import Case
from procedure.domain.retention.destruction import DestructionList

THEN = datetime(2031, 6, 2, 10, 0, tzinfo=UTC)
TODAY = "2031-06-02"


@dataclass
class Archive:
    begin: BeginWork
    engine: AsyncEngine | None = None

    async def propose(self, by: str = "kc", on: str = TODAY) -> DestructionList:
        async with self.begin() as work:
            return await propose_destruction(ProposeDestruction(act=act(by, on), list_id=uuid4()), work)

    async def approve(self, made: DestructionList, by: str = "director") -> DestructionList:
        async with self.begin() as work:
            command = Approve(act=act(by, TODAY), list_id=made.list_id, revision=made.revision)
            return await approve(command, work)

    async def look(self, made: DestructionList) -> DestructionList:
        async with self.begin() as work:
            return await work.destructions.look(made.list_id)

    async def knows(self, case: Case) -> bool:
        async with self.begin() as work:
            return await work.cases.knows(case.complaint_id)


def solved(number: int, on: str = "2026-03-09", **more: Any) -> Case:
    case = numbered(informal_case("2026-03-02", **more), number)
    case.resolve_informally(act("tm", on), a_resolution(on), CALENDAR)
    return case

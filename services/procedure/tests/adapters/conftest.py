"""A store in memory and one in PostgreSQL: every test of the contract runs on both."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from procedure_fake_queries import MemoryAuditLog, MemoryWorklist
from procedure_fakes import MemoryStore, a_municipality, begin_memory_work

from procedure.adapters.queries import SqlAuditLog, SqlWorklist
from procedure.adapters.unit_of_work import begin_work
from procedure.application.ports import BeginWork
from procedure.application.queries import AuditLog, Worklist
from servicekit.database import create_engine, create_sessions

NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


@dataclass
class Store:
    begin: BeginWork
    worklist: Worklist
    log: AuditLog


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[Store]:
    if request.param == "memory":
        memory = MemoryStore()
        yield Store(begin_memory_work(memory), MemoryWorklist(memory), MemoryAuditLog(memory))
        return
    migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
    engine = create_engine(migrated("procedure"))
    sessions = create_sessions(engine)
    begin = begin_work(sessions, a_municipality(), lambda: NOON)
    yield Store(begin, SqlWorklist(sessions), SqlAuditLog(sessions))
    await engine.dispose()

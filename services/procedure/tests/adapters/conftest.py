"""A store in memory and one in PostgreSQL: every test of the contract runs on both."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from procedure_fake_documents import MemoryContents
from procedure_fake_queries import MemoryAuditLog, MemoryWorklist
from procedure_fake_store import MemoryStore
from procedure_fake_track_lists import MemoryTrackLists
from procedure_fakes import a_municipality, begin_memory_work

from procedure.adapters.audit.audit_log import SqlAuditLog
from procedure.adapters.documents.contents import StoredContents
from procedure.adapters.documents.storage import FileStorage
from procedure.adapters.ombudsman.track_lists import SqlTrackLists
from procedure.adapters.unit_of_work import begin_work
from procedure.adapters.worklists.worklist import SqlWorklist
from procedure.application.audit.audit_log import AuditLog
from procedure.application.ports import BeginWork, Contents
from procedure.application.track.queries import TrackLists
from procedure.application.worklists.worklist import Worklist
from servicekit.database import create_engine, create_sessions

NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


@dataclass
class Store:
    begin: BeginWork
    worklist: Worklist
    log: AuditLog
    contents: Contents
    track: TrackLists


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    if request.param == "memory":
        memory = MemoryStore()
        in_memory = MemoryContents(memory.shelf)
        lists = (MemoryWorklist(memory), MemoryAuditLog(memory))
        yield Store(begin_memory_work(memory), *lists, in_memory, MemoryTrackLists(memory))
        return
    migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
    engine = create_engine(migrated("procedure"))
    sessions = create_sessions(engine)
    begin = begin_work(sessions, a_municipality(), lambda: NOON)
    contents = StoredContents(sessions, FileStorage(tmp_path), lambda: NOON)
    yield Store(begin, SqlWorklist(sessions), SqlAuditLog(sessions), contents, SqlTrackLists(sessions))
    await engine.dispose()

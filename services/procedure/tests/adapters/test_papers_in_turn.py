"""A paper that is filed at the moment of the declaration goes with the copy or right after it (Awb 9:9)."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from procedure_builders import DIRECTORY, act
from procedure_documents import LETTER, a_content
from procedure_fakes import a_municipality
from procedure_story import formal_case, kept, numbered

from procedure.adapters.documents.contents import StoredContents
from procedure.adapters.documents.storage import FileStorage
from procedure.adapters.tables import delivery
from procedure.adapters.unit_of_work import begin_work
from procedure.application.documents.store_document import StoreDocument, store_document
from procedure.application.investigation.declare_no_involvement import DeclareNoInvolvement, declare_no_involvement
from procedure.application.organisation.load_directory import LoadDirectory, load_directory
from procedure.domain.case import Case
from servicekit.database import create_engine, create_sessions
from words.cases import DocumentKind

pytestmark = pytest.mark.servers

DAY = "2026-03-02"
ROUNDS = 5


class Office:
    """A store in PostgreSQL in which two people act at once."""

    def __init__(self, engine: Any, room: Path) -> None:
        self.engine, sessions = engine, create_sessions(engine)
        self.begin = begin_work(sessions, a_municipality(), lambda: act("kc", DAY).at)
        self.contents = StoredContents(sessions, FileStorage(room), lambda: act("kc", DAY).at)

    async def file(self, case: Case) -> None:
        given: dict[str, Any] = {"kind": DocumentKind.COMPLAINT, "title": "Klachtbrief", "content": a_content()}
        async with self.begin() as work:
            await store_document(StoreDocument(act=act("kc", DAY), complaint_id=case.complaint_id, **given), work)

    async def declare(self, case: Case) -> None:
        async with self.begin() as work:
            command = DeclareNoInvolvement(act=act("kb", DAY), complaint_id=case.complaint_id)
            await declare_no_involvement(command, work)

    async def enclosed(self, case: Case) -> dict[str, int]:
        """How many documents are enclosed with each letter to the accused."""
        told = delivery.outbox.c.type == "nl.wederhoor.case-letters.due.v1"
        asked = sa.select(delivery.outbox.c.payload).where(told, delivery.outbox.c.subject == str(case.complaint_id))
        async with self.engine.connect() as connection:
            due = [sent["data"] for sent in map(json.loads, await connection.scalars(asked))]
        return {each["letter"]["code"]: len(each["enclosures"]) for each in due if "M09" in each["letter"]["code"]}


@pytest.fixture
async def office(migrated_database: Callable[[str], str], tmp_path: Path) -> AsyncIterator[Office]:
    engine = create_engine(migrated_database("procedure"))
    office = Office(engine, tmp_path)
    async with office.begin() as work:
        await load_directory(LoadDirectory(directory=DIRECTORY, at=act("kc", DAY).at), work)
    await office.contents.keep(a_content().sha256, io.BytesIO(LETTER))
    yield office
    await engine.dispose()


async def test_the_accused_gets_the_paper_once_whichever_comes_first(office: Office) -> None:
    for number in range(ROUNDS):
        case = numbered(formal_case(), number)
        case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
        case.collect_facts()
        await kept(office, case)
        both = [office.file(case), office.declare(case)][:: 1 if number % 2 else -1]

        await asyncio.gather(*both)

        assert await office.enclosed(case) in ({"M09": 1}, {"M09": 0, "M09A": 1})

"""Content and documents are two stores: whatever is killed or raced in between, no document is without its content, and
no content stays without a document."""

import asyncio
import hashlib
import io
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from procedure_documents import LETTER, a_content, a_document
from procedure_fakes import a_municipality

from procedure.adapters.documents.contents import GRACE, ContentDamagedError, StoredContents
from procedure.adapters.documents.storage import FileStorage
from procedure.adapters.unit_of_work import begin_work
from procedure.application.ports import BeginWork, StorageAway
from procedure.domain.documents.document import ContentGone, Document
from servicekit.database import create_engine, create_sessions

pytestmark = pytest.mark.servers
NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
HASH = hashlib.sha256(LETTER).hexdigest()


@dataclass
class Shelf:
    begin: BeginWork
    contents: StoredContents
    root: Path
    clock: list[datetime] = field(default_factory=list)

    def later(self, by: timedelta) -> None:
        self.clock[0] += by

    async def keep(self, data: bytes = LETTER) -> None:
        await self.contents.keep(hashlib.sha256(data).hexdigest(), io.BytesIO(data))

    async def store(self, *documents: Document) -> None:
        async with self.begin() as work:
            for document in documents:
                await work.documents.add(document)

    async def read(self, sha256: str = HASH) -> bytes:
        return b"".join([piece async for piece in self.contents.read(sha256)])

    async def sweep(self) -> None:
        while await self.contents.sweep():
            pass

    @property
    def files(self) -> list[str]:
        return sorted(each.name for each in self.root.rglob("*") if each.is_file())


@pytest.fixture
async def shelf(migrated_database: Callable[[str], str], tmp_path: Path) -> AsyncIterator[Shelf]:
    engine = create_engine(migrated_database("procedure"))
    sessions, clock = create_sessions(engine), [NOON]
    begin = begin_work(sessions, a_municipality(), lambda: clock[0])
    contents = StoredContents(sessions, FileStorage(tmp_path), lambda: clock[0])
    yield Shelf(begin, contents, tmp_path, clock)
    await engine.dispose()


async def test_what_no_document_took_is_swept_after_an_hour_and_not_before(shelf: Shelf) -> None:
    await shelf.keep()

    await shelf.sweep()
    assert shelf.files == [HASH]
    shelf.later(GRACE + timedelta(minutes=1))
    await shelf.sweep()
    assert shelf.files == []


async def test_what_a_document_took_stays_whatever_came_after(shelf: Shelf) -> None:
    await shelf.keep()
    await shelf.store(a_document())
    await shelf.keep()  # the same content again, from another request that was refused
    shelf.later(GRACE * 2)

    await shelf.sweep()

    assert await shelf.read() == LETTER


async def test_a_late_document_is_refused_and_can_be_sent_again(shelf: Shelf) -> None:
    await shelf.keep()
    shelf.later(GRACE * 2)
    await shelf.sweep()

    with pytest.raises(ContentGone):
        await shelf.store(a_document())
    await shelf.keep()
    await shelf.store(a_document())

    assert await shelf.read() == LETTER


async def test_while_a_document_is_being_stored_nobody_sweeps_its_bytes(shelf: Shelf) -> None:
    await shelf.keep()
    shelf.later(GRACE * 2)

    async with shelf.begin() as work:
        await work.documents.add(a_document())
        await work.settle()
        await shelf.sweep()

    await shelf.sweep()
    assert await shelf.read() == LETTER


async def test_two_sweep_at_once_while_others_store_and_forget_and_every_document_has_its_bytes(shelf: Shelf) -> None:
    datas = [b"%PDF-1.7\n" + bytes([number]) for number in range(4)]

    async def one(number: int) -> None:
        data = datas[number % len(datas)]
        document = a_document(uuid4(), data)
        try:
            await shelf.keep(data)
            await shelf.store(document)
        except ContentGone:
            return
        if number % 3 == 0:
            async with shelf.begin() as work:
                await work.documents.forget(document.file_id)
        else:
            kept.append(document)

    kept: list[Document] = []
    for _ in range(4):
        await asyncio.gather(*(one(number) for number in range(8)), shelf.sweep(), shelf.sweep())

    assert kept
    for document in kept:
        assert await shelf.read(document.latest.sha256) == next(
            data for data in datas if a_content(data).sha256 == document.latest.sha256
        )


async def test_a_storage_that_took_nothing_leaves_only_a_row_that_is_swept(shelf: Shelf) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError("gone")

    with pytest.raises(StorageAway):
        await shelf.contents.keep(HASH, Broken(LETTER))
    shelf.later(GRACE * 2)
    await shelf.sweep()

    assert shelf.files == []
    assert await shelf.contents.sweep() == 0


@pytest.mark.parametrize("damage", [LETTER + b"!", LETTER[:-1], b""])
async def test_what_is_not_what_its_hash_says_is_never_given_out_whole(damage: bytes, shelf: Shelf) -> None:
    await shelf.keep()
    (shelf.root / HASH[:2] / HASH).write_bytes(damage)

    with pytest.raises(ContentDamagedError):
        await shelf.read()

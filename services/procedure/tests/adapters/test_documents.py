"""Documents and their content: the fakes, PostgreSQL and the disk keep the same promises."""

import hashlib
import io
from dataclasses import fields, replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from procedure_builders import act, day
from procedure_documents import LETTER, OTHER_LETTER, a_content, a_document, stored

from procedure.application.ports import Contents, StorageAway
from procedure.domain.documents.document import ContentGone, Document, DocumentNotFound
from procedure.domain.errors import CaseTaken

HASH = hashlib.sha256(LETTER).hexdigest()


async def bytes_of(contents: Contents, sha256: str) -> bytes:
    return b"".join([piece async for piece in contents.read(sha256)])


async def read(store: Any, document_id: UUID) -> Document:
    async with store.begin() as work:
        found: Document = await work.documents.find(document_id)
        return found


async def test_a_document_comes_back_as_it_was_kept(store: Any) -> None:
    document = a_document()
    document.seal(day("2026-03-05"))
    await stored(store, document)

    again = await read(store, document.document_id)

    assert again is not document
    for each in fields(Document):
        assert getattr(again, each.name) == getattr(document, each.name), each.name
    assert await bytes_of(store.contents, again.latest.sha256) == LETTER


async def test_a_change_is_kept_when_the_work_ends(store: Any) -> None:
    document = a_document()
    await stored(store, document)
    await store.contents.keep(a_content(OTHER_LETTER).sha256, io.BytesIO(OTHER_LETTER))

    async with store.begin() as work:
        again = await work.documents.get(document.file_id, document.document_id)
        again.add_version(act("kb", "2026-03-03"), a_content(OTHER_LETTER), after=1)

    assert [each.number for each in (await read(store, document.document_id)).versions] == [1, 2]


async def test_a_document_is_found_only_in_its_own_file(store: Any) -> None:
    document, other = a_document(), a_document()
    await stored(store, document, other)

    async with store.begin() as work:
        assert [each.document_id for each in await work.documents.of_file(document.file_id)] == [document.document_id]
        for file_id, document_id in ((other.file_id, document.document_id), (document.file_id, uuid4())):
            with pytest.raises(DocumentNotFound):
                await work.documents.get(file_id, document_id)


async def test_of_two_versions_at_once_the_second_is_refused(store: Any) -> None:
    document = a_document()
    await stored(store, document)

    async def late() -> None:
        async with store.begin() as work:
            slow = await work.documents.find(document.document_id)
            async with store.begin() as early:
                (await early.documents.find(document.document_id)).add_version(act("kb", "2026-03-03"), a_content())
            slow.add_version(act("kc", "2026-03-03"), a_content())

    with pytest.raises(CaseTaken):
        await late()

    assert len((await read(store, document.document_id)).versions) == 2


async def test_a_document_without_its_bytes_is_refused(store: Any) -> None:
    async def unstored() -> None:
        async with store.begin() as work:
            await work.documents.add(a_document())

    with pytest.raises(ContentGone):
        await unstored()


async def test_what_a_file_forgets_is_gone_and_what_another_has_too_stays(store: Any) -> None:
    shared, alone = a_document(), a_document(data=OTHER_LETTER)
    kept = a_document()
    await stored(store, shared, kept)
    await stored(store, replace(alone, file_id=shared.file_id), data=OTHER_LETTER)

    async with store.begin() as work:
        await work.documents.forget(shared.file_id)
    while await store.contents.sweep():
        pass

    async with store.begin() as work:
        assert not await work.documents.of_file(shared.file_id)
    assert await bytes_of(store.contents, HASH) == LETTER
    with pytest.raises(StorageAway):
        await bytes_of(store.contents, alone.latest.sha256)

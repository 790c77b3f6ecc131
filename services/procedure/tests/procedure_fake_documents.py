"""Documents and their content in memory. `adapters/test_documents.py` holds them against PostgreSQL and the disk."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, fields
from typing import BinaryIO
from uuid import UUID

from procedure.application.judgement.press import DecisionText, Printed
from procedure.application.ports import StorageAway
from procedure.domain.documents.document import ContentGone, Document, DocumentNotFound
from procedure.domain.errors import CaseTaken


@dataclass
class MemoryShelf:
    documents: dict[UUID, Document] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)


def document_copy(document: Document) -> Document:
    return Document(**{each.name: getattr(document, each.name) for each in fields(Document)})


class MemoryDocuments:
    def __init__(self, shelf: MemoryShelf) -> None:
        self._shelf = shelf
        self._seen: dict[UUID, Document] = {}

    async def add(self, document: Document) -> None:
        self._seen[document.document_id] = document

    async def get(self, file_id: UUID, document_id: UUID) -> Document:
        document = await self.find(document_id)
        if document.file_id != file_id:
            raise DocumentNotFound
        return document

    async def find(self, document_id: UUID) -> Document:
        if document_id not in self._seen:
            if document_id not in self._shelf.documents:
                raise DocumentNotFound
            self._seen[document_id] = document_copy(self._shelf.documents[document_id])
        return self._seen[document_id]

    async def of_file(self, file_id: UUID) -> Sequence[Document]:
        ids = sorted(each.document_id for each in self._shelf.documents.values() if each.file_id == file_id)
        return [await self.find(document_id) for document_id in ids]

    async def forget(self, file_id: UUID) -> None:
        for document in await self.of_file(file_id):
            del self._shelf.documents[document.document_id], self._seen[document.document_id]

    def commit(self) -> None:
        for document in self._seen.values():
            stored = self._shelf.documents.get(document.document_id)
            new = document.versions[len(stored.versions) if stored else 0 :]
            if any(version.sha256 not in self._shelf.contents for version in new):
                raise ContentGone
            if stored is not None and stored.row_version != document.row_version:
                raise CaseTaken
            changed = stored is not None and (stored.versions, stored.sealed_on) != (
                document.versions,
                document.sealed_on,
            )
            document.row_version += changed
            self._shelf.documents[document.document_id] = document_copy(document)


class MemoryContents:
    def __init__(self, shelf: MemoryShelf) -> None:
        self._shelf = shelf

    async def keep(self, sha256: str, body: BinaryIO) -> None:
        self._shelf.contents[sha256] = body.read()

    async def read(self, sha256: str) -> AsyncIterator[bytes]:
        if sha256 not in self._shelf.contents:
            raise StorageAway
        yield self._shelf.contents[sha256]

    async def sweep(self) -> int:
        had = {version.sha256 for each in self._shelf.documents.values() for version in each.versions}
        loose = set(self._shelf.contents) - had
        for sha256 in loose:
            del self._shelf.contents[sha256]
        return len(loose)


class MemoryPress:
    """Makes documents of a few bytes, and remembers their text."""

    def __init__(self) -> None:
        self.printed: list[DecisionText] = []

    async def print(self, text: DecisionText) -> Printed:
        self.printed.append(text)
        words = f"{text.reference} {text.outcome} {text.correction and text.correction.reason}".encode()
        return Printed(b"<!doctype html>" + words, b"%PDF-1.7\n" + words)

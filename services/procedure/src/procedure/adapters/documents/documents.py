"""Documents as rows, and which stored content still belongs to a document."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import contents, documents
from procedure.domain.documents.document import ContentGone, Document, DocumentNotFound

LONG_AGO = datetime.min.replace(tzinfo=UTC)  # swept at the next occasion


class SqlDocuments:
    """Content is loose until a document claims it, and again once that document is removed (`adapters/contents.py`)."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._seen: list[Document] = []
        self._claimed: set[str] = set()

    async def add(self, document: Document) -> None:
        self._session.add(document)
        self._seen.append(document)

    async def get(self, file_id: UUID, document_id: UUID) -> Document:
        document = await self.find(document_id)
        if document.file_id != file_id:
            raise DocumentNotFound
        return document

    async def find(self, document_id: UUID) -> Document:
        document = await self._session.get(Document, document_id)
        if document is None:
            raise DocumentNotFound
        self._see(document)
        return document

    async def of_file(self, file_id: UUID) -> Sequence[Document]:
        asked = sa.select(Document).where(documents.c.file_id == file_id).order_by(documents.c.document_id)
        found = (await self._session.scalars(asked)).all()
        for document in found:
            self._see(document)
        return found

    async def forget(self, file_id: UUID) -> None:
        gone = _hashes(*await self.of_file(file_id))
        await self._session.execute(sa.delete(documents).where(documents.c.file_id == file_id))
        await self._session.execute(sa.update(contents).where(contents.c.sha256.in_(gone)).values(loose_since=LONG_AGO))

    async def claim_contents(self) -> None:
        """Content that this work's documents refer to is no longer loose; while its row is locked nobody sweeps it."""
        wanted = _hashes(*self._seen) - self._claimed
        if not wanted:
            return
        claim = sa.update(contents).where(contents.c.sha256.in_(wanted)).values(loose_since=None)
        found = set(await self._session.scalars(claim.returning(contents.c.sha256)))
        if wanted - found:
            raise ContentGone
        self._claimed |= wanted

    def _see(self, document: Document) -> None:
        if document not in self._seen:
            self._seen.append(document)
            self._claimed |= _hashes(document)


def _hashes(*seen: Document) -> set[str]:
    return {version.sha256 for document in seen for version in document.versions}

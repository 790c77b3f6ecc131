"""Content in the storage, and a row for each, so that none is lost while a document needs it and none stays for ever.

The row comes first, in a transaction of its own, then the bytes, then the document that claims them (`documents.py`).
A process that is killed in between leaves a loose row, and the sweep finds it.
"""

import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import BinaryIO

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from procedure.adapters.documents.storage import ContentMissingError, Storage
from procedure.adapters.tables import contents, documents
from procedure.application.ports import StorageAway
from servicekit.clock import Now
from servicekit.observability import get_logger

GRACE = timedelta(hours=1)  # longer than any request takes between storing a content and committing its document
BATCH = 50

_log = get_logger(__name__)


class ContentDamagedError(Exception):
    """The stored bytes do not match their name, which is their hash."""


class StoredContents:
    def __init__(self, sessions: async_sessionmaker[AsyncSession], storage: Storage, now: Now) -> None:
        self._sessions = sessions
        self._storage = storage
        self._now = now

    async def keep(self, sha256: str, body: BinaryIO) -> None:
        row = insert(contents).values(sha256=sha256, loose_since=self._now())
        async with self._sessions.begin() as session:
            loose = {"loose_since": row.excluded.loose_since}
            await session.execute(row.on_conflict_do_update(index_elements=["sha256"], set_=loose))
        await self._storage.put(sha256, body)

    async def read(self, sha256: str) -> AsyncIterator[bytes]:
        """Yields the last piece only after all pieces together match the hash."""
        seen, held = hashlib.sha256(), b""
        try:
            async for piece in self._storage.get(sha256):
                if held:
                    yield held
                seen.update(piece)
                held = piece
        except ContentMissingError:
            _log.error("content-missing", sha256=sha256)
            raise StorageAway from None
        if seen.hexdigest() != sha256:
            raise ContentDamagedError
        yield held

    async def sweep(self) -> int:
        """Bytes are removed before their row, under its lock: a request that stores the same content waits, and stores
        it again."""
        old = self._now() - GRACE
        await self._storage.tidy(old)
        asked = sa.select(contents.c.sha256).where(contents.c.loose_since < old).limit(BATCH)
        async with self._sessions.begin() as session:
            loose = list(await session.scalars(asked.with_for_update(skip_locked=True)))
            for sha256 in loose:
                await self._settle(session, sha256)
        return len(loose)

    async def _settle(self, session: AsyncSession, sha256: str) -> None:
        same = contents.c.sha256 == sha256
        has = sa.type_coerce(documents.c.versions, JSONB).contains([{"sha256": sha256}])
        if await session.scalar(sa.select(sa.exists().where(has))):
            await session.execute(sa.update(contents).where(same).values(loose_since=None))
            return
        await self._storage.remove(sha256)
        await session.execute(sa.delete(contents).where(same))

"""The storage of document content: named by its SHA-256, written whole or not at all."""

import asyncio
import contextlib
import os
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import uuid4

from procedure.application.ports import StorageAway

PIECE = 256 * 1024


class ContentMissingError(LookupError):
    """A document refers to content that is not in the storage: restore it from the backup."""


class Storage(Protocol):
    """Every method may be repeated: the same name always means the same bytes."""

    async def put(self, sha256: str, body: BinaryIO) -> None:
        """Reads `body` from its current position. The content is durable and complete when this returns, absent when it
        fails."""
        ...

    def get(self, sha256: str) -> AsyncIterator[bytes]:
        """In pieces. Raises `ContentMissingError` before the first one."""
        ...

    async def remove(self, sha256: str) -> None:
        """The content is gone when this returns; it is not an error if it was gone already."""
        ...

    async def tidy(self, before: datetime) -> None:
        """Remove what interrupted writes left behind before this moment."""
        ...


class FileStorage:
    """A directory. Content is written to a temporary file, flushed to disk, and then moved into place in one step."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._parts = root / "parts"

    async def put(self, sha256: str, body: BinaryIO) -> None:
        try:
            await asyncio.to_thread(self._put, self._place(sha256), body)
        except OSError:
            raise StorageAway from None

    def _put(self, place: Path, body: BinaryIO) -> None:
        self._parts.mkdir(parents=True, exist_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        part = self._parts / uuid4().hex
        try:
            with open(part, "xb", opener=_private) as written:
                shutil.copyfileobj(body, written, PIECE)
                written.flush()
                os.fsync(written.fileno())
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
        for folder in (place.parent, place.parent.parent):
            _flush(folder)

    async def get(self, sha256: str) -> AsyncIterator[bytes]:
        try:
            stored = await asyncio.to_thread(self._place(sha256).open, "rb")
        except FileNotFoundError:
            raise ContentMissingError(sha256) from None
        with stored:
            while piece := await asyncio.to_thread(stored.read, PIECE):
                yield piece

    async def remove(self, sha256: str) -> None:
        await asyncio.to_thread(self._place(sha256).unlink, missing_ok=True)

    async def tidy(self, before: datetime) -> None:
        await asyncio.to_thread(self._tidy, before.timestamp())

    def _tidy(self, before: float) -> None:
        for part in self._parts.glob("*"):
            with contextlib.suppress(FileNotFoundError):
                if part.stat().st_mtime < before:
                    part.unlink()

    def _place(self, sha256: str) -> Path:
        return self._root / sha256[:2] / sha256


def _private(path: str, flags: int) -> int:
    """A file that only this service's own account can read."""
    return os.open(path, flags, 0o600)


def _flush(folder: Path) -> None:
    """A new name is durable only once its folder is flushed."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)

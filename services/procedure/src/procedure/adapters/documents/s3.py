"""Content in a bucket of any S3-compatible server."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import BinaryIO

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import S3Store

from procedure.adapters.documents.storage import PIECE, ContentMissingError
from procedure.application.ports import StorageAway


@dataclass(frozen=True)
class Bucket:
    """Where the bucket is and how to access it; without keys, those of the machine's own role are used."""

    name: str
    prefix: str = ""
    endpoint: str | None = None
    region: str = "us-east-1"
    access_key: str | None = None
    secret_key: str | None = None


class S3Storage:
    """Content above a few megabytes is sent in parts, which the bucket joins at the end: whole or not at all."""

    def __init__(self, bucket: Bucket) -> None:
        keys = {"access_key_id": bucket.access_key, "secret_access_key": bucket.secret_key}
        place = {"endpoint": bucket.endpoint, **keys}
        self._store = S3Store(
            bucket.name,
            prefix=bucket.prefix or None,
            region=bucket.region,
            client_options={
                "allow_http": (bucket.endpoint or "").startswith("http:"),
                "connect_timeout": "5s",
                "timeout": "60s",
            },
            retry_config={"max_retries": 3, "retry_timeout": timedelta(seconds=20)},
            **{name: value for name, value in place.items() if value},  # type: ignore[arg-type]
        )

    async def put(self, sha256: str, body: BinaryIO) -> None:
        try:
            await obstore.put_async(self._store, sha256, body)
        except (BaseError, OSError):
            raise StorageAway from None

    async def get(self, sha256: str) -> AsyncIterator[bytes]:
        try:
            found = await obstore.get_async(self._store, sha256)
            async for piece in found.stream(min_chunk_size=PIECE):
                yield bytes(piece)
        except (FileNotFoundError, NotFoundError):
            raise ContentMissingError(sha256) from None
        except BaseError:
            raise StorageAway from None

    async def remove(self, sha256: str) -> None:
        try:
            await obstore.delete_async(self._store, sha256)
        except (FileNotFoundError, NotFoundError):
            return
        except BaseError:
            raise StorageAway from None

    async def tidy(self, before: datetime) -> None:
        """A rule of the bucket removes the parts of a broken upload (docs/operations.md)."""

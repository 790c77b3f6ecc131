"""A directory and a bucket keep the same promises."""

import asyncio
import hashlib
import io
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from procedure.adapters.documents.s3 import Bucket, S3Storage
from procedure.adapters.documents.storage import ContentMissingError, FileStorage, Storage
from procedure.adapters.documents.storage_setting import open_storage
from procedure.application.ports import StorageAway

SMALL = b"%PDF-1.7 een stuk"
LARGE = bytes(range(256)) * 4096 * 12  # twelve megabytes: in parts


def name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def put(storage: Storage, data: bytes) -> None:
    await storage.put(name_of(data), io.BytesIO(data))


async def got(storage: Storage, sha256: str) -> bytes:
    return b"".join([piece async for piece in storage.get(sha256)])


@pytest.fixture(scope="module")
def s3_server() -> Iterator[str]:
    from moto.moto_server.threaded_moto_server import ThreadedMotoServer  # a second, in every process that collects

    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["directory", "bucket", "bucket with a prefix"])
async def storage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Storage]:
    if request.param == "directory":
        yield FileStorage(tmp_path / "documents")
        return
    server: str = request.getfixturevalue("s3_server")
    async with httpx.AsyncClient() as client:
        (await client.put(f"{server}/stukken")).raise_for_status()
    address = "s3://stukken/klachten/2026" if "prefix" in request.param else "s3://stukken"
    yield open_storage(address, endpoint=server, region="us-east-1", access_key="test", secret_key="test")


@pytest.mark.parametrize("data", [SMALL, LARGE, b"x"], ids=["small", "large", "one byte"])
async def test_what_was_put_comes_back(storage: Storage, data: bytes) -> None:
    await put(storage, data)
    await put(storage, data)

    assert await got(storage, name_of(data)) == data


async def test_what_was_removed_is_gone_and_may_be_removed_again(storage: Storage) -> None:
    await put(storage, SMALL)

    for _ in range(2):
        await storage.remove(name_of(SMALL))

    with pytest.raises(ContentMissingError):
        await got(storage, name_of(SMALL))
    await put(storage, SMALL)
    assert await got(storage, name_of(SMALL)) == SMALL


async def test_what_was_never_put_is_missing(storage: Storage) -> None:
    with pytest.raises(ContentMissingError):
        await got(storage, name_of(b"nooit"))


async def test_a_body_that_breaks_off_leaves_nothing(storage: Storage) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 6 * 1024 * 1024:
                raise OSError("gone")
            return super().read(size)

    with pytest.raises(StorageAway):
        await storage.put(name_of(LARGE[1:]), Broken(LARGE[1:]))

    with pytest.raises(ContentMissingError):
        await got(storage, name_of(LARGE[1:]))


async def test_two_buckets_in_one_do_not_see_each_other(s3_server: str) -> None:
    async with httpx.AsyncClient() as client:
        (await client.put(f"{s3_server}/stukken")).raise_for_status()
    here, there = (S3Storage(Bucket("stukken", prefix, s3_server, "us-east-1", "a", "b")) for prefix in ("a", "b"))
    await put(here, SMALL)

    with pytest.raises(ContentMissingError):
        await got(there, name_of(SMALL))


async def test_a_bucket_that_is_away_says_so() -> None:
    nobody = S3Storage(Bucket("stukken", "", "http://127.0.0.1:1", "us-east-1", "a", "b"))

    for asked in (put(nobody, SMALL), nobody.remove(name_of(SMALL)), got(nobody, name_of(SMALL))):
        with pytest.raises(StorageAway):
            await asked


KILLED = """
import io, sys, asyncio
from pathlib import Path
from procedure.adapters.documents.storage import FileStorage

class Slow(io.BytesIO):
    def read(self, size=-1):
        if self.tell() > 100_000:
            print("half", flush=True)
            sys.stdin.read()
        return super().read(50_000)

asyncio.run(FileStorage(Path(sys.argv[1])).put("ab" * 32, Slow(b"x" * 500_000)))
"""


async def test_a_process_killed_while_writing_leaves_only_a_part_that_is_tidied(tmp_path: Path) -> None:
    root = tmp_path / "documents"
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, str(root), stdin=pipe, stdout=pipe)
    assert child.stdout
    await child.stdout.readline()
    child.kill()
    await child.wait()

    storage = FileStorage(root)
    with pytest.raises(ContentMissingError):
        await got(storage, "ab" * 32)
    now = datetime.now(UTC)
    await storage.tidy(now - timedelta(hours=1))
    assert len(list((root / "parts").iterdir())) == 1
    await storage.tidy(now + timedelta(hours=1))
    assert not list((root / "parts").iterdir())


async def test_only_the_service_may_look_into_its_directory(tmp_path: Path) -> None:
    await put(FileStorage(tmp_path / "documents"), SMALL)

    files = [each for each in (tmp_path / "documents").rglob("*") if each.is_file()]
    assert [each.stat().st_mode & 0o077 for each in files] == [0]

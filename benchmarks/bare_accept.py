"""What PostgreSQL alone achieves: bare asyncpg writes and commits the rows of accepted complaints, with the same number
of clients. `python -m benchmarks.bare_accept DATABASE_URL COUNT CLIENTS` prints complaints per second."""

import asyncio
import sys
import time
from datetime import UTC, datetime
from uuid import uuid4

import asyncpg
import uvloop

_KEY = (
    "insert into idempotency_keys (scope, key, fingerprint, status, answer, created_at)"
    " values ('bare', $1, $2, 201, $3, $4)"
)
_COMPLAINT = (
    "insert into complaints (complaint_id, reference, channel, received_at, received_on, registered_at, anonymous,"
    " suggested_kind, missing, submitted, content_hash)"
    " values ($1, 'K-2026-' || lpad(nextval('complaint_references_2026')::text, 6, '0'), 'WEB_FORM', $2, $3, $2, false,"
    " 'COMPLAINT', '{}', $4, $5)"
)
_LINK = "insert into links (secret_hash, complaint_id, created_at) values ($1, $2, $3)"
_COUNT = "insert into outbox_sequences (door, subject, last) values ('a', $1, 1), ('b', $1, 1)"
_TELL = (
    "insert into outbox (event_id, door, type, subject, correlation_id, payload, created_at, published_at)"
    " values ($1, 'a', 't', $3, 'bare', $4, $6, $6), ($2, 'b', 't', $3, 'bare', $5, $6, $6)"
)
TEXT = "x" * 1000  # the submission, as stored
PUBLIC, PERSONAL = b"x" * 900, b"x" * 2000  # approximately the sizes of the two facts


async def _client(database: asyncpg.Connection, count: int) -> None:
    for _ in range(count):
        complaint, now = uuid4(), datetime.now(UTC)
        async with database.transaction():
            await database.execute(_KEY, str(uuid4()), "f" * 64, f'"{complaint}"', now)
            await database.execute(_COMPLAINT, complaint, now, now.date(), TEXT, "0" * 64)
            await database.execute(_LINK, uuid4().bytes * 2, complaint, now)
            await database.execute(_COUNT, str(complaint))
            await database.execute(_TELL, uuid4(), uuid4(), str(complaint), PUBLIC, PERSONAL, now)


async def bare(url: str, count: int, clients: int) -> float:
    """Complaints per second."""
    connections = [await asyncpg.connect(url) for _ in range(clients)]
    began = time.perf_counter()
    await asyncio.gather(*(_client(connection, count // clients) for connection in connections))
    seconds = time.perf_counter() - began
    for connection in connections:
        await connection.close()
    return count / seconds


if __name__ == "__main__":
    print(uvloop.run(bare(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))

"""The accept path: one SQL statement, one round trip, one commit.

A complaint counts as received once this statement has committed (Awb 2:20). It is the busiest path of the system and
the one that may fail least. A unit of work would take a dozen round trips; one statement with named parts takes one,
and cannot stop half-way. Read the parts from top to bottom: claim the key, draw the number, store the complaint and
its link, count and store the two facts. If the key was claimed before, all later parts are empty and no number is
lost.

The usual envelope builder builds the facts. They hold the reference, which only the statement can know, so they are
built with a random placeholder that the statement replaces.

When a connection breaks, the statement is tried on another one. That is safe: if the first attempt was committed after
all, the key makes the second one a replay.
"""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from intake.adapters.rows import proof_of
from intake.application.outgoing import tell
from intake.application.ports import RequestMark
from intake.domain.submission.complaint import Complaint
from intake.domain.submission.receipt import ProofOfReceipt
from servicekit.database import driver_url
from servicekit.delivery.causation import current_cause
from servicekit.delivery.outbox import envelope, outbox_row
from servicekit.web.idempotency import IdempotencyKeyReused, RequestUnderWay

ACCEPT = """
with claimed as (
    insert into idempotency_keys (scope, key, fingerprint, status, answer, created_at)
    values ($1, $2, $3, 201, jsonb_build_object('complaintId', $4::uuid), $9)
    on conflict do nothing
    returning true
), numbered as materialized (
    select 'K-' || $5::text || '-' || lpad(drawn.number, greatest(6, length(drawn.number)), '0') as reference
    from (select nextval(('complaint_references_' || $5::text)::regclass)::text as number from claimed) as drawn
), complaint as (
    insert into complaints (complaint_id, reference, channel, received_at, received_on, registered_at, registered_by,
                            anonymous, suggested_kind, suggested_rule, missing, submitted, content_hash)
    select $4, reference, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16 from numbered
), link as (
    insert into links (secret_hash, complaint_id, created_at) select $17, $4, $9 from numbered
), counted as (
    insert into outbox_sequences (door, subject, last)
    select door, $4::text, 1 from numbered, unnest($18::text[]) as door
), told as (
    insert into outbox (event_id, door, type, subject, correlation_id, traceparent, payload, created_at)
    select fact.event_id, fact.door, fact.type, $4::text, $22, $23,
           convert_to(replace(fact.payload, $24, numbered.reference), 'UTF8'), $9
    from numbered, unnest($19::uuid[], $18::text[], $20::text[], $21::text[]) as fact (event_id, door, type, payload)
)
select reference from numbered
"""

EARLIER = """
select earlier.fingerprint, complaint.*
from idempotency_keys as earlier
join complaints as complaint on complaint.complaint_id = (earlier.answer ->> 'complaintId')::uuid
where earlier.scope = $1 and earlier.key = $2
"""

LINK = "insert into links (secret_hash, complaint_id, created_at) values ($1, $2, $3) on conflict do nothing"

LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # the server said goodbye, but the connection is not closed yet
    OSError,
)

BROKEN_AT_MOST = 101  # tries: a pool holds at most 100 connections, and a database restart breaks them all


def front_door_engine(url: Any, pool_size: int) -> AsyncEngine:
    """An engine without the usual ping before each use: the front door handles broken connections itself."""
    return create_async_engine(
        driver_url(url),
        pool_size=pool_size,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"timeout": 10, "command_timeout": 60},
    )


class _BrokenError(Exception):
    """The connection broke before or during use. Another one may work."""


class SqlFrontDoor:
    """`FrontDoor` on PostgreSQL."""

    def __init__(self, engine: AsyncEngine, source: str) -> None:
        self._engine = engine
        self._source = source

    async def accept(self, complaint: Complaint, mark: RequestMark, link_hash: bytes) -> ProofOfReceipt:
        for _ in range(BROKEN_AT_MOST):
            with contextlib.suppress(_BrokenError):
                return await self._accept(complaint, mark, link_hash)
        raise ConnectionError("Every connection to the database broke.")

    async def _accept(self, complaint: Complaint, mark: RequestMark, link_hash: bytes) -> ProofOfReceipt:
        stand_in = secrets.token_hex(16)
        proof = complaint.prove(stand_in)
        values = [mark.scope, mark.key, mark.fingerprint, *_columns(complaint, proof), link_hash]
        async with self._connection() as connection:
            reference = await connection.fetchval(ACCEPT, *values, *self._facts(complaint, proof), stand_in)
            if reference is not None:
                return replace(proof, reference=reference)
            earlier = await connection.fetchrow(EARLIER, mark.scope, mark.key)
            if earlier is None:
                raise RequestUnderWay
            if earlier["fingerprint"] != mark.fingerprint:
                raise IdempotencyKeyReused
            await connection.execute(LINK, link_hash, earlier["complaint_id"], complaint.receipt.registered_at)
            return proof_of(earlier)

    def _facts(self, complaint: Complaint, proof: ProofOfReceipt) -> list[Any]:
        now, cause = complaint.receipt.registered_at, current_cause()
        told = tell(complaint, proof)
        events = [envelope(item, source=self._source, sequence=1, now=now, cause=cause) for item in told]
        rows = [outbox_row(event, now) for event in events]
        columns = [[row[name] for row in rows] for name in ("door", "event_id", "type")]
        payloads = [row["payload"].decode() for row in rows]
        return [*columns, payloads, rows[0]["correlation_id"], rows[0]["traceparent"]]

    @contextlib.asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        """A connection from the pool without SQLAlchemy's transaction: the statement is its own transaction.

        A broken connection is thrown away, so that the next try gets another.
        """
        pooled = await self._engine.raw_connection()
        driver: Any = pooled.driver_connection
        try:
            if driver.is_closed():
                raise ConnectionResetError
            yield driver
        except (TimeoutError, asyncio.CancelledError):  # slow is not broken, but its state is unknown now
            pooled.invalidate()
            raise
        except LOST as error:
            pooled.invalidate()
            raise _BrokenError from error
        finally:
            pooled.close()


def _columns(complaint: Complaint, proof: ProofOfReceipt) -> list[Any]:
    receipt, suggestion = complaint.receipt, complaint.suggestion
    identity: list[UUID | str] = [complaint.complaint_id, str(receipt.day.year), proof.channel.value]
    received = [receipt.at, receipt.day, receipt.registered_at, receipt.registered_by]
    suggested = [complaint.submission.anonymous, suggestion.kind.value, suggestion.rule]
    return [*identity, *received, *suggested, [m.value for m in proof.missing], proof.submitted, proof.content_hash]

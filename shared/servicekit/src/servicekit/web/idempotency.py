"""A request sent twice gets the same answer, and takes effect once (`Idempotency-Key`)."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

import sqlalchemy as sa
from fastapi import Header
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from servicekit.delivery.tables import DeliveryTables
from servicekit.errors import Conflict

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=8,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        description="Chosen by the caller, unique per intention; a repeat gets the first answer.",
    ),
]


class IdempotencyKeyReused(Conflict):
    code = "idempotency-key-reused"

    def __init__(self) -> None:
        super().__init__("This Idempotency-Key was already used for another request.")


class RequestUnderWay(Conflict):
    code = "request-under-way"

    def __init__(self) -> None:
        super().__init__("The same request is being handled at this moment. Repeat it to get its answer.")


@dataclass(frozen=True)
class StoredAnswer:
    """The answer to the first request."""

    status: int
    answer: Any


def fingerprint(body: Any) -> str:
    """SHA-256 of a JSON-able body, the same for any order of its keys."""
    canonical = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()


class Requests:
    """Answers given for a key, inside the open transaction. `scope` names caller and route."""

    def __init__(self, session: AsyncSession, tables: DeliveryTables) -> None:
        self._session = session
        self._table = tables.requests

    async def earlier(self, scope: str, key: str | None, print_: str) -> StoredAnswer | None:
        """The answer to an earlier identical request, if any. Raises `IdempotencyKeyReused` for another body."""
        if key is None:
            return None
        table = self._table
        asked = sa.select(table.c.fingerprint, table.c.status, table.c.answer)
        row = (await self._session.execute(asked.where(table.c.scope == scope, table.c.key == key))).one_or_none()
        if row is None:
            return None
        if row.fingerprint != print_:
            raise IdempotencyKeyReused
        return StoredAnswer(row.status, row.answer)

    async def remember(self, scope: str, key: str | None, print_: str, given: StoredAnswer, now: datetime) -> None:
        """Keep an answer with the change it reports. Of two concurrent requests the second is refused and changes
        nothing."""
        if key is None:
            return
        values = {"scope": scope, "key": key, "fingerprint": print_, "status": given.status, "answer": given.answer}
        statement = insert(self._table).values(**values, created_at=now).on_conflict_do_nothing()
        stored = await self._session.execute(statement.returning(self._table.c.key))
        if stored.scalar_one_or_none() is None:
            raise RequestUnderWay

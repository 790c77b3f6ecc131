"""The migration adds existing entries to the chain, and entries that an older version writes beside it are chained
too."""

from collections.abc import Callable
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from devstack.migrations import alembic
from procedure.adapters.audit.audit_chain import chain_of
from procedure.application.audit.verify_trail import verify_trail
from servicekit.database import create_engine

pytestmark = pytest.mark.servers

# As version 0001 of the service writes an entry.
OLD = sa.text(
    "insert into audit_entries (entry_id, complaint_id, at, official_id, role, action, step, state, details)"
    " values (:id, :id, now(), 'kc', 'complaint_coordinator', 'file-read', '', 'TRIAGE', '{\"part\": \"case\"}')"
)


async def test_older_entries_are_chained_and_older_writers_stay_in_the_chain(
    empty_database: Callable[[], str],
) -> None:
    url = empty_database()
    alembic("procedure", url, "upgrade", "0001_case_file")
    engine = create_engine(url)
    async with engine.begin() as connection:
        await connection.execute(OLD, [{"id": UUID(int=number)} for number in (3, 1, 2)])
    alembic("procedure", url, "upgrade", "head")
    async with engine.begin() as connection:
        await connection.execute(OLD, [{"id": UUID(int=number)} for number in (9, 4)])

    async with chain_of(engine) as chain:
        check = await verify_trail(chain, None)
        order = [link.content["entryId"][-1] async for link in chain.links() if link.content]

    assert (check.count, order) == (5, ["1", "2", "3", "9", "4"])
    await engine.dispose()


@pytest.mark.parametrize(
    "statement",
    [
        "update audit_head set number = 0",
        "delete from audit_head",
        "update audit_entries set erased_at = now()",
        "update audit_entries set number = 7",
        "delete from audit_entries",
    ],
)
async def test_the_services_own_user_changes_neither_chain_nor_head(
    statement: str, migrated_database: Callable[[str], str]
) -> None:
    engine = create_engine(migrated_database("procedure"))
    async with engine.begin() as connection:
        await connection.execute(OLD, [{"id": UUID(int=1)}])

    async with engine.connect() as connection:
        with pytest.raises(DBAPIError, match=r"append-only|moves with its entries|blank_when_erased"):
            await connection.execute(sa.text(statement))
    await engine.dispose()

"""`python -m procedure.audit verify` finds every change to the audit trail that bypasses the service."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import sqlalchemy as sa
from procedure_builders import a_case, act
from procedure_fakes import a_municipality
from procedure_story import Story
from sqlalchemy.ext.asyncio import AsyncEngine

from procedure.adapters.audit.audit_chain import chain_of
from procedure.adapters.unit_of_work import begin_work
from procedure.application.audit.audit_chain import ChainBroken, ChainCheck, Head
from procedure.application.audit.verify_trail import verify_trail
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions

pytestmark = pytest.mark.servers

# What only an administrator of the database can do.
OFF = "alter table audit_entries disable trigger user; alter table audit_head disable trigger user;"
HASH_OF_4 = "sha256((select hash from audit_entries where number = 3) || int8send(4::bigint) || content_hash)"


@pytest.fixture
async def engine(migrated_database: Callable[[str], str]) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(migrated_database("procedure"))
    yield engine
    await engine.dispose()


def begin_on(engine: AsyncEngine) -> Any:
    return begin_work(create_sessions(engine), a_municipality(), utc_now)


async def a_trail(engine: AsyncEngine) -> Head:
    """Sixteen entries: two cases, their steps, and one reading."""
    begin = begin_on(engine)
    for number in range(2):
        async with begin() as work:
            await work.cases.add(Story(a_case(reference=f"K-2026-00000{number}")).triage("2026-03-02").case)
    async with begin() as work:
        case = Story(a_case(reference="K-2026-000009")).case
        case.note_reading(act("auditor", "2026-03-03"), 'naïve "part"\n\\ \x01€𝄞\x7f')
        await work.cases.add(case)
    return (await verified(engine)).head


async def verified(engine: AsyncEngine, expected: Head | None = None) -> ChainCheck:
    async with chain_of(engine) as chain:
        return await verify_trail(chain, expected)


async def tamper(engine: AsyncEngine, *statements: str) -> None:
    async with engine.begin() as connection:
        for statement in ";".join([OFF, *statements]).split(";"):
            if statement.strip():
                await connection.execute(sa.text(statement))


async def test_an_untouched_trail_verifies_whatever_characters_stand_in_it(engine: AsyncEngine) -> None:
    head = await a_trail(engine)

    check = await verified(engine, head)

    assert (check.count, check.erased) == (16, 0)


FORGED = (
    "insert into audit_entries select gen_random_uuid(), complaint_id, at, 'innocent', role, action, step, state,"
    " details, 17, salt, content_hash, hash from audit_entries where number = 16"
)
BLANK = (
    "erased_at = now(), complaint_id = null, official_id = null, role = null, action = null, step = null,"
    " state = null, details = null, salt = null"
)
REWRITTEN = (
    "update audit_entries set official_id = 'innocent' where number = 4;"
    " update audit_entries e set content_hash = audit_content_hash(e) where number = 4"
)
SWAPPED = ";".join(
    f"update audit_entries set number = {to} where number = {at}" for at, to in ((4, 99), (5, 4), (99, 5))
)
TAMPERED = {
    "a detail": (
        'update audit_entries set details = \'{"part": "x"}\' where number = 4',
        "entry 4: its content was changed",
    ),
    "who did it": ("update audit_entries set official_id = 'x' where number = 4", "entry 4: its content was changed"),
    "when": (
        "update audit_entries set at = at - interval '1 day' where number = 4",
        "entry 4: its content was changed",
    ),
    "one deleted": ("delete from audit_entries where number = 4", "entry 4: missing"),
    "the last deleted": ("delete from audit_entries where number = 16", "entry 16: missing"),
    "two swapped": (SWAPPED, "entry 4: its hash does not follow"),
    "a forged one appended": (FORGED, "entry 17: its content was changed"),
    "rewritten with its content hash": (REWRITTEN, "entry 4: its hash does not follow"),
    "rewritten with its hashes": (
        f"{REWRITTEN}; update audit_entries set hash = {HASH_OF_4} where number = 4",
        "entry 5: its hash does not follow",
    ),
    "blanked": (f"update audit_entries set {BLANK} where number = 4", "1 entries are blank, 0 accounted for"),
}


@pytest.mark.parametrize("how", TAMPERED)
async def test_what_was_tampered_with_is_found_and_named(how: str, engine: AsyncEngine) -> None:
    statements, words = TAMPERED[how]
    await a_trail(engine)
    await tamper(engine, statements)

    with pytest.raises(ChainBroken, match=words):
        await verified(engine)


async def test_a_trail_cut_off_with_its_head_is_found_with_a_noted_head(engine: AsyncEngine) -> None:
    noted = await a_trail(engine)
    last = "(select hash from audit_entries where number = 9)"
    await tamper(
        engine, "delete from audit_entries where number > 9", f"update audit_head set number = 9, hash = {last}"
    )

    assert (await verified(engine)).count == 9
    with pytest.raises(ChainBroken, match="the noted head is not in this chain"):
        await verified(engine, noted)


async def test_many_at_once_make_one_chain_without_a_gap(engine: AsyncEngine) -> None:
    begin = begin_on(engine)
    case = a_case(reference="K-2026-999999")
    async with begin() as work:
        await work.cases.add(case)

    async def one(number: int) -> None:
        async with begin() as work:
            if number % 2:
                await work.cases.add(a_case(reference=f"K-2026-{number:06}"))
            else:
                (await work.cases.get(case.complaint_id)).note_reading(act("auditor", "2026-03-03"), "case")

    await asyncio.gather(*(one(number) for number in range(120)))

    check = await verified(engine)
    assert check.count == check.head.number == 3 + 60 * 3 + 60

"""A database of before people had an id, with a case for every step of the table: after the upgrade each is read, keeps
what was known of its people, and takes the step."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from procedure_alembic import alembic
from procedure_builders import act
from procedure_fakes import a_municipality
from procedure_parts import with_part
from procedure_steps import BY_NUMBER, WAYS
from procedure_story import numbered
from sqlalchemy.ext.asyncio import AsyncEngine

from procedure.adapters.unit_of_work import begin_work
from procedure.domain.case import Case
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions
from words.cases import CaseState

pytestmark = pytest.mark.servers

BEFORE = "0010_officials_told"
NEEDS_WHAT_IS_NEW = {"T13u", "T27p", "T31d"}  # failures, departures; T31d needs a successor who is designated since
UNVISITED = {CaseState.FORWARDED, CaseState.NOTED_AS_SIGNAL, CaseState.WITHDRAWN}
# What records have since then, by column: everywhere in it, or in each of its items.
_NEW: dict[str, tuple[str, ...]] = {
    "hearing": ("offers", "persons"),
    "waivers": ("person", "withdrawn_on"),
    "sendings": ("party_id",),
    "resolution": ("persons",),
    "withdrawal": ("persons",),
    "postponements": ("consents",),
    "submission": ("dated_on", "form_of_address", "language_of_person", "consents"),
    "drafts": ("accused_ids",),
    "decision": ("accused_ids",),
    "advice": ("accused_ids",),
}


def _without(value: Any, names: tuple[str, ...]) -> Any:
    if isinstance(value, list):
        return [_without(each, names) for each in value]
    if isinstance(value, dict):
        return {name: _without(each, names) for name, each in value.items() if name not in names}
    return value


async def _make_old(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        rows = (await connection.execute(sa.text(f"select complaint_id, {', '.join(_NEW)} from cases"))).mappings()
        for row in list(rows):
            old = {name: _without(row[name], names) for name, names in _NEW.items() if row[name] is not None}
            assert old
            changes = ", ".join(f"{name} = cast(:{name} as jsonb)" for name in old)
            values = {name: json.dumps(value) for name, value in old.items()}
            await connection.execute(
                sa.text(f"update cases set {changes} where complaint_id = :id"), {**values, "id": row["complaint_id"]}
            )


def _case_for(number: str, place: int) -> tuple[Case, str]:
    """Made anew: the stories of other tests share their cases."""
    way, role = WAYS[number], BY_NUMBER[number].roles[0]
    case = numbered(way.other.get(role, way.case)(), place)
    return case, with_part(case, role)


async def test_a_case_of_before_is_read_keeps_its_people_and_takes_its_step(
    migrated_database: Callable[[str], str],
) -> None:
    url = migrated_database("procedure")
    engine = create_engine(url)
    begin = begin_work(create_sessions(engine), a_municipality(), utc_now)
    numbers = [each for each in WAYS if each not in NEEDS_WHAT_IS_NEW]
    made = {number: _case_for(number, place) for place, number in enumerate(numbers)}
    async with begin() as work:
        for case, _ in made.values():
            case.collect_facts()
            await work.cases.add(case)
    assert alembic(url, "downgrade", BEFORE).returncode == 0
    await _make_old(engine)
    upgraded = alembic(url, "upgrade", "head")
    assert upgraded.returncode == 0, upgraded.stderr
    await engine.dispose()

    states = set()
    for number, (case, official) in made.items():
        async with begin() as work:
            kept = await work.cases.get(case.complaint_id)
            states.add(kept.state)
            assert kept.parties.people == case.parties.people, number
            WAYS[number].take(kept, act(official, WAYS[number].on, frozenset({BY_NUMBER[number].roles[0]})))
    assert states == set(CaseState) - UNVISITED
    await engine.dispose()

"""`python -m procedure.audit`, as an administrator types it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from procedure_builders import a_case, act
from procedure_fakes import a_municipality
from sqlalchemy.ext.asyncio import AsyncEngine

import devstack
from procedure.adapters.unit_of_work import begin_work
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions

pytestmark = pytest.mark.servers


def command(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    values = {
        "DATABASE_URL": url,
        "RABBITMQ_URL": "amqp://nobody:nothing@127.0.0.1:1/none",
        "MUNICIPALITY_FILE": str(Path(devstack.__file__).parent / "voorbeeldstad.yaml"),
        "ISSUER_URL": "http://127.0.0.1:1",
        "PUBLIC_URL": "http://127.0.0.1:1",
    }
    environment = {**os.environ, **{f"PROCEDURE_{name}": value for name, value in values.items()}}
    line = [sys.executable, "-m", "procedure.audit", *arguments]
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=False)


async def a_trail(url: str) -> AsyncEngine:
    engine = create_engine(url)
    async with begin_work(create_sessions(engine), a_municipality(), utc_now)() as work:
        case = a_case()
        case.note_reading(act("auditor", "2026-03-03"), "case")
        await work.cases.add(case)
    return engine


async def test_the_trail_is_verified_and_a_noted_head_is_found_in_it(migrated_database: Callable[[str], str]) -> None:
    url = migrated_database("procedure")
    engine = await a_trail(url)

    first = command(url, "verify")
    head = first.stdout.splitlines()[-1].removeprefix("head ")
    again = command(url, "verify", "--expect-head", head)
    other = command(url, "verify", "--expect-head", f"2:{'ab' * 32}")
    nonsense = command(url, "verify", "--expect-head", "2:nothing")

    assert (first.returncode, first.stdout.splitlines()[0]) == (0, "entries 4, of which erased 0")
    assert head.startswith("4:")
    assert (again.returncode, other.returncode, nonsense.returncode) == (0, 1, 2)
    assert other.stdout.startswith("BROKEN at entry 2: not the entry that was noted")
    await engine.dispose()


async def test_a_broken_trail_ends_with_one(migrated_database: Callable[[str], str]) -> None:
    url = migrated_database("procedure")
    engine = await a_trail(url)
    async with engine.begin() as connection:
        await connection.execute(sa.text("alter table audit_entries disable trigger user"))
        await connection.execute(sa.text("delete from audit_entries where number = 2"))

    done = command(url, "verify")

    assert (done.returncode, done.stdout) == (1, "BROKEN at entry 2: missing\n")
    await engine.dispose()


async def test_an_exported_file_is_verified_without_the_database(
    migrated_database: Callable[[str], str], tmp_path: Path
) -> None:
    url = migrated_database("procedure")
    await (await a_trail(url)).dispose()
    file = tmp_path / "trail.jsonl"

    exported = command(url, "export")
    file.write_text(exported.stdout, encoding="utf-8")
    whole = command("postgresql://nobody@127.0.0.1:1/none", "verify", "--file", str(file))
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines).replace("auditor", "nobody"), encoding="utf-8")
    changed = command(url, "verify", "--file", str(file))

    assert [json.loads(line)["number"] for line in lines] == [1, 2, 3, 4, 5]
    assert json.loads(lines[-1])["content"]["action"] == "trail-exported"
    assert (whole.returncode, whole.stdout.splitlines()[0]) == (0, "entries 5, of which erased 0")
    assert (changed.returncode, changed.stdout) == (1, "BROKEN at entry 4: its content was changed\n")


async def test_a_period_is_one_piece_of_the_chain(migrated_database: Callable[[str], str], tmp_path: Path) -> None:
    url = migrated_database("procedure")
    await (await a_trail(url)).dispose()
    file = tmp_path / "part.jsonl"

    file.write_text(command(url, "export", "--from", "2026-03-03", "--until", "2026-03-03").stdout, encoding="utf-8")
    part = command(url, "verify", "--file", str(file))
    nothing = command(url, "export", "--until", "2020-01-01")

    assert part.stdout.splitlines()[:2] == [
        "entries 1, of which erased 0",
        "a part: the entries before 4 are not in this file",
    ]
    assert (nothing.returncode, nothing.stdout) == (0, "")

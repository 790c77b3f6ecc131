"""The committed files agree with the models, and the documents are consistent."""

import importlib
import json
import pkgutil
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import contracts
from contracts import generate
from contracts.catalogue import CATALOGUE
from contracts.event import Event
from contracts.events_page import page
from contracts.meanings import DATA, ENVELOPE
from contracts.schema import schema_of


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """Made once, when a test first asks for them: every process of a test run imports this module."""
    return {entry.event.type_name(): schema_of(entry.event) for entry in CATALOGUE}


def _parts() -> list[tuple[str, dict[str, Any]]]:
    return [pair for schema in schemas().values() for pair in schema["$defs"].items()]


def test_the_committed_files_are_what_the_models_say(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main(["--check"]) == 0, capsys.readouterr().err


def test_check_names_a_file_that_is_out_of_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "events.md"
    stale.write_text("old")
    monkeypatch.setattr(generate, "files", lambda: {stale: "new"})

    assert generate.main(["--check"]) == 1
    assert "events.md: out of date" in capsys.readouterr().err
    assert stale.read_text() == "old"

    assert generate.main([]) == 0
    assert stale.read_text() == "new"


def test_every_event_that_is_defined_is_in_the_catalogue() -> None:
    for module in pkgutil.walk_packages(contracts.__path__, "contracts."):
        importlib.import_module(module.name)

    defined = {each for each in Event.__subclasses__() if each.__module__.startswith("contracts.")}
    assert defined == {entry.event for entry in CATALOGUE}


def test_every_schema_is_a_schema_with_an_address_of_its_own() -> None:
    for schema in schemas().values():
        Draft202012Validator.check_schema(schema)

    assert len({schema["$id"] for schema in schemas().values()}) == len(schemas())


def test_every_field_is_explained_and_no_explanation_is_idle() -> None:
    fields = {(owner, name) for owner, part in _parts() for name in part.get("properties", {})}
    explained = {key for owner, name in fields for key in (f"{owner}.{name}", name) if key in DATA}

    assert [f"{owner}.{name}" for owner, name in fields if not {f"{owner}.{name}", name} & DATA.keys()] == []
    assert DATA.keys() - explained == set()
    assert all(ENVELOPE.keys() == schema["properties"].keys() for schema in schemas().values())


def test_what_a_reader_relies_on_is_always_there() -> None:
    for schema in schemas().values():
        assert {"specversion", "id", "source", "type", "subject", "time", "sequence", "data"} <= set(schema["required"])


def test_nothing_is_ever_null() -> None:
    assert "null" not in json.dumps(list(schemas().values()))


def test_every_link_on_the_events_page_leads_somewhere() -> None:
    text = page()
    headings = {re.sub(r"[^a-z0-9 -]", "", line.lstrip("# ").lower()) for line in text.splitlines() if line[:1] == "#"}
    targets = re.findall(r"\]\(([^)]+)\)", text)

    anchors = {target[1:] for target in targets if target.startswith("#")}
    files = {target for target in targets if target.startswith("../")}
    assert anchors <= headings
    assert [target for target in files if not (generate.DOCS / target).resolve().exists()] == []


def test_the_events_page_names_every_event_with_its_field() -> None:
    text = page()

    for name, schema in schemas().items():
        section = text.split(f"\n### {name}\n")[1].split("\n### ")[0]
        data = schema["$defs"][schema["properties"]["data"]["$ref"].removeprefix("#/$defs/")]
        assert [field for field in data["properties"] if f"| `{field}` |" not in section] == []


def test_contracts_need_nothing_but_pydantic_and_the_words() -> None:
    code = (
        "import sys, pkgutil, importlib, contracts\n"
        "for module in pkgutil.walk_packages(contracts.__path__, 'contracts.'): importlib.import_module(module.name)\n"
        "roots = {name.split('.')[0] for name in sys.modules}\n"
        "print(*sorted(name for name in roots - sys.stdlib_module_names if not name.startswith('_')))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    of_pydantic = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"}
    loaded_with_the_interpreter = set(
        subprocess.run(
            [sys.executable, "-c", "import sys; print(*{name.split('.')[0] for name in sys.modules})"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
    )
    assert set(ran.stdout.split()) - loaded_with_the_interpreter - {"contracts", "words"} <= of_pydantic

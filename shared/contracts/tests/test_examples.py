"""The committed messages are witnesses: what was once published must be readable for ever."""

import json
from pathlib import Path
from typing import Any

import pytest
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from jsonschema import Draft202012Validator

from contracts.asyncapi import EXAMPLES
from contracts.catalogue import CATALOGUE
from contracts.event import Event
from contracts.generate import SCHEMAS

EVENTS = {entry.event.type_name(): entry.event for entry in CATALOGUE}
PATHS = sorted(EXAMPLES.glob("*.json"))
every_example = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def _event(path: Path) -> type[Event]:
    return next(event for name, event in EVENTS.items() if path.stem == name or path.stem.startswith(f"{name}."))


def _survives(before: Any, after: Any) -> bool:
    """Whether everything of `before` is in `after`; fields that came later may have been added."""
    if isinstance(before, dict):
        return isinstance(after, dict) and all(key in after and _survives(before[key], after[key]) for key in before)
    if isinstance(before, list):
        return isinstance(after, list) and len(before) == len(after) and all(map(_survives, before, after))
    return bool(before == after)


@every_example
def test_an_old_message_is_read_and_comes_out_unchanged(path: Path) -> None:
    wire = path.read_bytes()

    event = _event(path).model_validate_json(wire)

    assert _survives(json.loads(wire), json.loads(event.to_bytes()))


@every_example
def test_an_old_message_fits_the_schema(path: Path) -> None:
    schema = json.loads((SCHEMAS / f"{_event(path).type_name()}.json").read_text())
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    assert [error.message for error in validator.iter_errors(json.loads(path.read_bytes()))] == []


@every_example
def test_any_cloudevents_library_reads_it(path: Path) -> None:
    wire = path.read_bytes()

    event = JSONFormat().read(CloudEvent, wire)

    assert event.get_type() == _event(path).type_name()
    assert event.get_data() == json.loads(wire)["data"]
    assert json.loads(JSONFormat().write(event)) == json.loads(wire)


def test_every_event_has_an_example_under_its_own_name() -> None:
    assert EVENTS.keys() - {path.stem for path in PATHS} == set()


@pytest.mark.parametrize("name", EVENTS)
def test_every_field_occurs_in_an_example(name: str) -> None:
    """A new field needs a new example; the old examples stay as they are."""
    schema = json.loads((SCHEMAS / f"{name}.json").read_text())
    shown = {
        place
        for path in PATHS
        if _event(path).type_name() == name
        for place in _places(schema, schema, json.loads(path.read_bytes()))
    }

    # one envelope for all: an event's own schema address is optional and unused today
    assert set(_places(schema, schema)) - shown - {("dataschema",), ("causationid",), ("actor",)} == set()


def _places(schema: dict[str, Any], part: dict[str, Any], value: Any = ..., at: tuple[str, ...] = ()) -> Any:
    """The paths of all fields in the schema, or of those for which `value` has something."""
    if "$ref" in part:
        part = schema["$defs"][part["$ref"].removeprefix("#/$defs/")]
    for kind in part.get("oneOf", []):
        code = schema["$defs"][kind["$ref"].removeprefix("#/$defs/")]["properties"]["code"]["const"]
        if value is ... or value["code"] == code:
            yield from _places(schema, kind, value, (*at, code))
    if "items" in part:
        for one in [...] if value is ... else value:
            yield from _places(schema, part["items"], one, at)
    for name, field in part.get("properties", {}).items():
        if value is ... or name in value:
            yield (*at, name)
            yield from _places(schema, field, ... if value is ... else value[name], (*at, name))


def test_a_message_with_unknown_fields_and_extensions_is_still_read() -> None:
    path = EXAMPLES / "nl.wederhoor.complaints.decided.v1.json"
    message = json.loads(path.read_bytes())
    message["futureextension"] = "kept"
    message["data"]["futureField"] = {"ignored": True}

    event = _event(path).model_validate(message)

    assert json.loads(event.to_bytes())["futureextension"] == "kept"
    assert "futureField" not in json.loads(event.to_bytes())["data"]

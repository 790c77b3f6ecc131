"""Decision D4: a public fact has no field for a name, an address or a sentence."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from contracts.asyncapi import EXAMPLES
from contracts.catalogue import CATALOGUE
from contracts.event import Door
from contracts.schema import schema_of

PUBLIC = {entry.event.type_name(): schema_of(entry.event) for entry in CATALOGUE if entry.event.door is Door.PUBLIC}

# Text without a list of values: its pattern, and why it cannot contain a person's name.
ALLOWED = {
    "id": (r"[0-9a-f-]{36}", "made by us"),
    "subject": (r"[0-9a-f-]{36}", "id of the complaint, made by us"),
    "correlationid": (r"[0-9a-f-]{36}", "made by us"),
    "causationid": (r"[0-9a-f-]{36}", "id of an event"),
    "actor": (r"[a-z_]+", "a role from the list of officials' roles, or complainant"),
    "traceparent": (r"00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}", "W3C form"),
    "dataschema": (r"urn:wederhoor:schemas:[a-z0-9.-]+", "address of a schema"),
    "reference": (r"[KOA]-\d{4}-\d{6,}", "made by us from year and number"),
    "team": (r"[a-z0-9-]{1,40}", "a code from the municipality's file, checked where it enters"),
    "teamName": (r"[A-Z][\w ,-]{1,80}", "a unit of the organisation, from the directory; no person"),
    "theme": (r"[a-z0-9-]{1,40}", "a code from the municipality's file, checked where it enters"),
    "language": (r"[a-z]{2,3}", "ISO 639"),
    "source": (
        r"urn:nld:oin:\d{20}:systeem:wederhoor-[a-z]+|[A-Z_]+",
        "the municipality's number and the name of a service; of a recommendation a word from a list",
    ),
    "sequence": (r"\d{10}", "counted by us"),
    "norms": (r"N\d{2}", "a code from the list of norms"),
    "breachedNorms": (r"N\d{2}", "a code from the list of norms"),
    "article": (r"(Awb|ATW) \d+:\d+[a-z]?(\(\d+\))*", "an article of law, from our code"),
}


def _leaves(schema: dict[str, Any], part: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if "$ref" in part:
        part = schema["$defs"][part["$ref"].removeprefix("#/$defs/")]
    kinds = [*part.get("oneOf", []), *part.get("anyOf", [])]
    if "items" in part:
        kinds.append(part["items"])
    for field, inner in part.get("properties", {}).items():
        yield from _leaves(schema, inner, field)
    for kind in kinds:
        yield from _leaves(schema, kind, name)
    if not kinds and "properties" not in part:
        yield name, part


def _safe(part: dict[str, Any]) -> bool:
    limited = "enum" in part or "const" in part  # a pattern alone would let an official's id through
    form = part.get("format") in {"uuid", "date", "date-time"}
    return part.get("type") in {"boolean", "integer"} or (part.get("type") == "string" and (limited or form))


def _free_text(schema: dict[str, Any]) -> set[str]:
    return {name for name, part in _leaves(schema, schema, "") if not _safe(part)}


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_event_has_no_field_that_could_hold_a_name_or_a_sentence(name: str) -> None:
    assert _free_text(PUBLIC[name]) - ALLOWED.keys() == set()


def test_the_search_finds_free_text_where_there_is_some() -> None:
    personal = {
        entry.event.type_name(): schema_of(entry.event) for entry in CATALOGUE if entry.event.door is Door.PERSONAL
    }

    assert {"name", "email", "whatHappened", "lines"} <= _free_text(
        personal["nl.wederhoor.complaint-files.submitted.v1"]
    )
    assert {"findings", "description", "reason"} <= _free_text(personal["nl.wederhoor.case-letters.due.v1"])
    assert _free_text({"properties": {"anything": {}, "open": {"type": "object"}}}) == {"anything", "open"}
    assert _free_text({"properties": {"officialId": {"type": "string", "pattern": "^o-\\d+$"}}}) == {"officialId"}


@pytest.mark.parametrize("path", [p for n in PUBLIC for p in EXAMPLES.glob(f"{n}*.json")], ids=lambda path: path.stem)
def test_the_excepted_fields_look_as_we_say(path: Any) -> None:
    message = json.loads(path.read_bytes())

    for name, value in [*message.items(), *message["data"].items()]:
        if name in ALLOWED:
            for each in value if isinstance(value, list) else [value]:
                assert re.fullmatch(ALLOWED[name][0], str(each)), name


def test_no_exception_is_kept_for_a_field_that_is_gone() -> None:
    assert ALLOWED.keys() == set.union(*(_free_text(schema) for schema in PUBLIC.values()))

"""The JSON Schema of an event as it is sent."""

from functools import cache
from typing import Any

from contracts.event import Event
from contracts.meanings import ENVELOPE, meaning

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


@cache
def schema_of(event: type[Event]) -> Schema:
    """Draft 2020-12, self-contained. A field without a value is left out, so nothing is ever null. Everybody gets the
    same dictionary: read it only."""
    generated = event.model_json_schema(by_alias=True)
    owners = {event.__name__: generated, **generated.get("$defs", {})}
    for owner, part in owners.items():
        _tidy(part)
        _explain(owner, part, envelope=owner == event.__name__)
    return {"$schema": DIALECT, "$id": f"urn:wederhoor:schemas:{event.type_name()}", **generated}


def _tidy(part: Schema) -> None:
    """Remove what belongs to Python: titles of fields, nulls, and the mapping of a union, which its codes already
    give."""
    properties: dict[str, Schema] = part.get("properties", {})
    for name, field in properties.items():
        field.pop("title", None)
        field.pop("discriminator", None)
        if field.get("default", "") is None:
            field.pop("default")
        alternatives = field.get("anyOf", [])
        if {"type": "null"} in alternatives:
            (kept,) = [one for one in alternatives if one != {"type": "null"}]
            properties[name] = {**{key: value for key, value in field.items() if key != "anyOf"}, **kept}
    fixed = {name for name, field in properties.items() if "const" in field}
    if fixed:  # a fixed value is always sent, though our own code need not pass it
        part["required"] = [name for name in properties if name in fixed or name in part.get("required", [])]


def _explain(owner: str, part: Schema, *, envelope: bool) -> None:
    for name, field in part.get("properties", {}).items():
        text = ENVELOPE.get(name) if envelope else meaning(owner, name)
        if text is not None:
            field["description"] = text

"""The AsyncAPI 3 document: what integrators can subscribe to and, marked internal, for our own services."""

import json
from pathlib import Path
from typing import Any

from contracts.catalogue import CATALOGUE, Entry
from contracts.event import CONTENT_TYPE, Door
from contracts.schema import schema_of

BINDING = "0.3.0"
CHANNELS = {Door.PUBLIC: "facts", Door.PERSONAL: "personal-facts"}
LOG = "wederhoor.log"

_DESCRIPTION = """\
Every step of a complaint as a fact, without personal data. Bind a queue of your own to the exchange \
`wederhoor.events`, or read the stream `wederhoor.log` from the first fact, an offset or a time.
Delivery is at least once and without order between queues: drop what you have seen (`source` with `id`) and compare \
`sequence` within the same `source` and `subject`. Expect new fields and new values.
All events and fields are explained in `docs/events.md`, the Dutch legal terms in `docs/glossary.md`."""


def document(examples: Path) -> dict[str, Any]:
    """The whole document, complete in itself: schemas and examples are inside."""
    public = [entry for entry in CATALOGUE if entry.event.door is Door.PUBLIC]
    personal = [entry for entry in CATALOGUE if entry.event.door is Door.PERSONAL]
    return {
        "asyncapi": "3.0.0",
        "info": _info(),
        "defaultContentType": CONTENT_TYPE,
        "servers": {"broker": _server()},
        "channels": {
            CHANNELS[Door.PUBLIC]: _exchange(Door.PUBLIC, public),
            "log": _stream(public),
            CHANNELS[Door.PERSONAL]: _exchange(Door.PERSONAL, personal),
        },
        "operations": {
            "publish-facts": _operation(CHANNELS[Door.PUBLIC], "Every public fact, as it happens."),
            "keep-facts": _operation("log", "Every public fact is kept here too, in the order of arrival."),
            "publish-personal-facts": _operation(CHANNELS[Door.PERSONAL], "For our own services only.", internal=True),
        },
        "components": {
            "messages": {entry.event.type_name(): _message(entry, examples) for entry in CATALOGUE},
            "schemas": _schemas(),
            "securitySchemes": {"account": {"type": "userPassword", "description": "A RabbitMQ account per party."}},
        },
    }


def _info() -> dict[str, Any]:
    return {
        "title": "wederhoor-facts",
        "version": "1.0.0",
        "description": _DESCRIPTION,
        "license": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/en/"},
    }


def _server() -> dict[str, Any]:
    return {
        "host": "{host}",
        "protocol": "amqps",
        "protocolVersion": "0-9-1",
        "description": "The message broker of one municipality.",
        "variables": {"host": {"description": "Given with the account.", "default": "localhost:5671"}},
        "security": [{"$ref": "#/components/securitySchemes/account"}],
    }


def _exchange(door: Door, entries: list[Entry]) -> dict[str, Any]:
    internal = door is Door.PERSONAL
    exchange = {"name": door.value, "type": "topic", "durable": True, "autoDelete": False, "vhost": "/"}
    return {
        "address": "{type}",
        "description": "Personal data: own services only." if internal else "Public facts, no personal data.",
        "parameters": {
            "type": {
                "description": "The type of the event is the routing key.",
                "enum": [entry.event.type_name() for entry in entries],
            }
        },
        "messages": _references(entries),
        "bindings": {"amqp": {"is": "routingKey", "exchange": exchange, "bindingVersion": BINDING}},
        **_mark(internal),
    }


def _stream(entries: list[Entry]) -> dict[str, Any]:
    queue = {"name": LOG, "durable": True, "exclusive": False, "autoDelete": False, "vhost": "/"}
    return {
        "address": LOG,
        "description": "A RabbitMQ stream. Consume with a prefetch, acknowledge, and give `x-stream-offset`:"
        " `first`, `last`, `next`, an offset, a time, or an age such as `1h`.",
        "messages": _references(entries),
        "bindings": {"amqp": {"is": "queue", "queue": queue, "bindingVersion": BINDING}},
    }


def _references(entries: list[Entry]) -> dict[str, Any]:
    names = [entry.event.type_name() for entry in entries]
    return {name: {"$ref": f"#/components/messages/{name}"} for name in names}


def _operation(channel: str, summary: str, *, internal: bool = False) -> dict[str, Any]:
    return {
        "action": "send",
        "channel": {"$ref": f"#/channels/{channel}"},
        "summary": summary,
        "bindings": {"amqp": {"deliveryMode": 2, "mandatory": True, "bindingVersion": BINDING}},
        **_mark(internal),
    }


def _mark(internal: bool) -> dict[str, Any]:
    return {"x-internal": True, "tags": [{"name": "internal"}]} if internal else {"tags": [{"name": "public"}]}


def _message(entry: Entry, examples: Path) -> dict[str, Any]:
    name = entry.event.type_name()
    return {
        "name": name,
        "title": entry.dutch,
        "summary": entry.event.__doc__ or name,
        "contentType": CONTENT_TYPE,
        "payload": {"$ref": f"#/components/schemas/{entry.event.__name__}"},
        "bindings": {"amqp": {"contentEncoding": "utf-8", "messageType": name, "bindingVersion": BINDING}},
        "examples": [
            {"name": path.stem, "payload": json.loads(path.read_text(encoding="utf-8"))}
            for path in sorted(examples.glob(f"{name}*.json"))
        ],
        **_mark(entry.event.door is Door.PERSONAL),
    }


def _schemas() -> dict[str, Any]:
    """All schemas side by side. Two events that mean different things by one name cannot both be in it."""
    found: dict[str, Any] = {}
    for entry in CATALOGUE:
        schema = schema_of(entry.event)
        parts = schema.pop("$defs") | {entry.event.__name__: schema}
        for name, part in parts.items():
            if found.setdefault(name, part) != part:
                raise ValueError(f"two different things are called {name}")
    wide = json.dumps({name: _bare(part) for name, part in sorted(found.items())})
    moved: dict[str, Any] = json.loads(wide.replace("#/$defs/", "#/components/schemas/"))
    return moved


def _bare(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in {"$schema", "$id"}}

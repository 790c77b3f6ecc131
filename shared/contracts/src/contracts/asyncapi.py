"""The AsyncAPI 3 document: what integrators can subscribe to and, marked internal, what only our own services read.

Each service serves its own part. The whole document is made for a release: `python -m contracts.asyncapi > FILE`.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from contracts.catalogue import CATALOGUE, PARTIES, Entry, queue_of
from contracts.event import CONTENT_TYPE, Door
from contracts.schema import schema_of

BINDING = "0.3.0"
CHANNELS = {Door.PUBLIC: "facts", Door.PERSONAL: "personal-facts"}
LOG = "wederhoor.log"
EXAMPLES = Path(__file__).parent / "examples"

_DESCRIPTION = """\
Every step of a complaint as a fact, without personal data. Bind your own queue to the exchange \
`wederhoor.events`, or read the stream `wederhoor.log` from the first fact, an offset or a time.
Delivery is at least once, without order between queues: drop events you have seen (`source` with `id`) and compare \
`sequence` within the same `source` and `subject`. Expect new fields and new values.
All events and fields are explained in `docs/events.md`, the Dutch legal terms in `docs/glossary.md`."""


def document(service: str | None = None) -> dict[str, Any]:
    """Everything that one service publishes and reads, or every event. Self-contained: schemas and examples are
    inside."""
    published = [entry for entry in CATALOGUE if service in {None, entry.publisher}]
    read = [entry for entry in CATALOGUE if service in entry.readers]
    told = [entry for entry in CATALOGUE if entry in published or entry in read]
    return {
        "asyncapi": "3.0.0",
        "info": _info(service),
        "defaultContentType": CONTENT_TYPE,
        "servers": {"broker": _server()},
        "channels": _channels(published, told),
        "operations": {**_publishing(published), **_reading(service, read)},
        "components": {
            "messages": {entry.event.type_name(): _message(entry) for entry in told},
            "schemas": _schemas(told),
            "securitySchemes": {"account": {"type": "userPassword", "description": "A RabbitMQ account per party."}},
        },
    }


def _channels(published: list[Entry], told: list[Entry]) -> dict[str, Any]:
    channels = {CHANNELS[door]: _exchange(door, entries) for door in Door if (entries := _through(door, told))}
    kept = _through(Door.PUBLIC, published)
    return {**channels, "log": _stream(kept)} if kept else channels


def _publishing(published: list[Entry]) -> dict[str, Any]:
    found = {}
    if public := _through(Door.PUBLIC, published):
        channel = CHANNELS[Door.PUBLIC]
        found["publish-facts"] = _operation("send", channel, public, "Every public fact, as it happens.")
        kept = "Every public fact is also kept here, in the order of arrival."
        found["keep-facts"] = _operation("send", "log", public, kept)
    if personal := _through(Door.PERSONAL, published):
        channel = CHANNELS[Door.PERSONAL]
        found["publish-personal-facts"] = _operation("send", channel, personal, "For our own services only.")
    return found


def _reading(service: str | None, read: list[Entry]) -> dict[str, Any]:
    found = {}
    for door, channel in CHANNELS.items():
        if entries := _through(door, read):
            summary = f"Read from the queue `{queue_of(service or '', door)}`."
            found[f"read-{channel}"] = _operation("receive", channel, entries, summary)
    return found


def _through(door: Door, entries: list[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.event.door is door]


def _info(service: str | None) -> dict[str, Any]:
    return {
        "title": f"wederhoor-{service or 'facts'}",
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
        "variables": {"host": {"description": "You get it with the account.", "default": "localhost:5671"}},
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


def _operation(action: str, channel: str, entries: list[Entry], summary: str) -> dict[str, Any]:
    sending = {"deliveryMode": 2, "mandatory": True} if action == "send" else {"ack": True}
    return {
        "action": action,
        "channel": {"$ref": f"#/channels/{channel}"},
        "summary": summary,
        "messages": [{"$ref": f"#/channels/{channel}/messages/{entry.event.type_name()}"} for entry in entries],
        "bindings": {"amqp": {**sending, "bindingVersion": BINDING}},
        **_mark(channel == CHANNELS[Door.PERSONAL]),
    }


def _mark(internal: bool) -> dict[str, Any]:
    return {"x-internal": True, "tags": [{"name": "internal"}]} if internal else {"tags": [{"name": "public"}]}


def _message(entry: Entry) -> dict[str, Any]:
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
            for path in sorted(EXAMPLES.glob(f"{name}*.json"))
        ],
        **_mark(entry.event.door is Door.PERSONAL),
    }


def _schemas(entries: list[Entry]) -> dict[str, Any]:
    """The schemas of these events together. Two events with different schemas of the same name are refused."""
    found: dict[str, Any] = {}
    for entry in entries:
        schema = schema_of(entry.event)
        own = {name: part for name, part in schema.items() if name != "$defs"}
        parts = schema["$defs"] | {entry.event.__name__: own}
        for name, part in parts.items():
            if found.setdefault(name, part) != part:
                raise ValueError(f"two different schemas are called {name}")
    wide = json.dumps({name: _bare(part) for name, part in sorted(found.items())})
    moved: dict[str, Any] = json.loads(wide.replace("#/$defs/", "#/components/schemas/"))
    return moved


def _bare(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in {"$schema", "$id"}}


def main(arguments: list[str]) -> None:
    """Print the document, for a release or for a tool."""
    parser = argparse.ArgumentParser(prog="contracts.asyncapi", description="Print the AsyncAPI document.")
    parser.add_argument("service", nargs="?", choices=PARTIES, help="only what this service publishes and reads")
    found = document(parser.parse_args(arguments).service)
    print(json.dumps(found, indent=2, ensure_ascii=False))  # noqa: T201 - a command speaks to its user


if __name__ == "__main__":
    main(sys.argv[1:])

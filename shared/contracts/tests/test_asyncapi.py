"""The AsyncAPI document is consistent, whole or for one service, and agrees with the models."""

import json
import re
from functools import cache
from typing import Any

import pytest

from contracts import asyncapi
from contracts.asyncapi import EXAMPLES, main
from contracts.catalogue import CATALOGUE, PARTIES
from contracts.event import Door
from contracts.schema import schema_of

PERSONAL = {entry.event.type_name() for entry in CATALOGUE if entry.event.door is Door.PERSONAL}
EVERY = {entry.event.type_name() for entry in CATALOGUE}
document = cache(asyncapi.document)
each_document = pytest.mark.parametrize("service", [None, *PARTIES])


def _said(service: str, action: str) -> set[str]:
    operations = document(service)["operations"].values()
    return {
        reference["$ref"].rsplit("/", 1)[1]
        for operation in operations
        if operation["action"] == action
        for reference in operation["messages"]
    }


@each_document
def test_every_reference_leads_somewhere(service: str | None) -> None:
    found = document(service)

    for reference in set(re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(found))):
        place: Any = found
        for step in reference.split("/"):
            place = place[step]
        assert place


@each_document
def test_names_are_slugs(service: str | None) -> None:
    found = document(service)
    components = found["components"]
    names = [*found["channels"], *found["operations"], *components["messages"], *components["schemas"]]

    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9._-]+", name)] == []
    assert re.fullmatch(r"[a-z-]+", found["info"]["title"])


def test_the_whole_document_has_every_event_and_offers_only_the_public_ones_to_integrators() -> None:
    found = document()

    assert found["components"]["messages"].keys() == EVERY
    assert found["channels"]["personal-facts"]["x-internal"] is True
    assert found["channels"]["personal-facts"]["messages"].keys() == PERSONAL
    assert found["channels"]["facts"]["messages"].keys() == EVERY - PERSONAL
    assert found["channels"]["log"]["messages"].keys() == EVERY - PERSONAL
    internal = {name for name, message in found["components"]["messages"].items() if message.get("x-internal")}
    assert internal == PERSONAL


@pytest.mark.parametrize("service", PARTIES)
def test_the_document_of_a_service_has_what_it_publishes_and_what_it_reads(service: str) -> None:
    published = {entry.event.type_name() for entry in CATALOGUE if entry.publisher == service}
    read = {entry.event.type_name() for entry in CATALOGUE if service in entry.readers}

    assert (_said(service, "send"), _said(service, "receive")) == (published, read)
    assert document(service)["components"]["messages"].keys() == published | read


@each_document
def test_a_message_has_the_fields_of_its_model_and_its_examples(service: str | None) -> None:
    components = document(service)["components"]

    for entry in CATALOGUE:
        if (message := components["messages"].get(entry.event.type_name())) is None:
            continue
        payload = components["schemas"][message["payload"]["$ref"].rsplit("/", 1)[1]]
        assert payload["properties"].keys() == schema_of(entry.event)["properties"].keys()
        assert {each["name"] for each in message["examples"]} == {
            path.stem for path in EXAMPLES.glob(f"{message['name']}*.json")
        }


def test_it_is_printed_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    main(["reporting"])
    part = json.loads(capsys.readouterr().out)
    main([])
    whole = json.loads(capsys.readouterr().out)

    assert (part, whole) == (document("reporting"), document())

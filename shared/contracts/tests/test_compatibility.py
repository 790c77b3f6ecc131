"""Schemas only grow; and the comparison that checks this can fail."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from contracts import generate
from contracts.compatibility import breaks
from contracts.generate import broken_promises

Schema = dict[str, Any]
Change = Callable[[Schema], None]

OLD: Schema = {
    "$defs": {
        "Channel": {"type": "string", "enum": ["EMAIL", "LETTER"]},
        "Short": {"properties": {"code": {"const": "M01", "type": "string"}}, "required": ["code"], "type": "object"},
        "Long": {
            "properties": {"code": {"const": "M16", "type": "string"}, "text": {"type": "string"}},
            "required": ["code", "text"],
            "type": "object",
        },
        "Data": {
            "type": "object",
            "properties": {
                "channel": {"$ref": "#/$defs/Channel"},
                "reference": {"type": "string", "pattern": "^K"},
                "country": {"type": "string", "default": "NL"},
                "seenOn": {"type": "string", "format": "date"},
                "tags": {"type": "array", "items": {"type": "string"}},
                "letter": {"oneOf": [{"$ref": "#/$defs/Short"}, {"$ref": "#/$defs/Long"}]},
            },
            "required": ["channel", "reference"],
        },
    },
    "type": "object",
    "properties": {"type": {"const": "x.v1", "type": "string"}, "data": {"$ref": "#/$defs/Data"}},
    "required": ["type", "data"],
}


def _changed(change: Change) -> Schema:
    new = deepcopy(OLD)
    change(new)
    return new


def _field(name: str, **values: Any) -> Change:
    return lambda new: new["$defs"]["Data"]["properties"].setdefault(name, {}).update(values)


def _kinds(*names: str) -> Change:
    return _field("letter", oneOf=[{"$ref": f"#/$defs/{name}"} for name in names])


GOOD: dict[str, Change] = {
    "nothing changed": lambda new: None,
    "a new optional field": _field("team", type="string"),
    "a new value": lambda new: new["$defs"]["Channel"]["enum"].append("PHONE"),
    "other words": _field("reference", description="better said"),
    "a new kind in a choice": lambda new: (
        new["$defs"].update(New={"type": "object", "properties": {"code": {"const": "M17"}}}),
        _kinds("Short", "Long", "New")(new),
    )[0],
    "another order": lambda new: new["$defs"]["Data"]["required"].reverse(),
    "a part that got another name": lambda new: (
        new["$defs"].update(Way=new["$defs"].pop("Channel")),
        new["$defs"]["Data"]["properties"].update(channel={"$ref": "#/$defs/Way"}),
    )[0],
}

BAD: dict[str, tuple[Change, str]] = {
    "a field removed": (
        lambda new: new["$defs"]["Data"]["properties"].pop("seenOn"),
        "$.data.seenOn: the field is gone",
    ),
    "a field newly required": (lambda new: new["$defs"]["Data"]["required"].append("seenOn"), "newly required"),
    "a new field that is required": (
        lambda new: (_field("team", type="string")(new), new["$defs"]["Data"]["required"].append("team"))[0],
        "$.data.team: newly required",
    ),
    "a field no longer required": (lambda new: new["$defs"]["Data"]["required"].remove("reference"), "count on it"),
    "a value removed": (lambda new: new["$defs"]["Channel"]["enum"].remove("LETTER"), "values gone: LETTER"),
    "a list of values given up": (lambda new: new["$defs"]["Channel"].pop("enum"), "it had a list of values"),
    "a list of values imposed": (_field("reference", enum=["K1"]), "has one now"),
    "another type": (_field("reference", type="integer"), "type was 'string'"),
    "a narrower pattern": (_field("reference", pattern="^K-"), "pattern was"),
    "a new limit": (_field("seenOn", maxLength=3), "maxLength was None"),
    "another format": (_field("seenOn", format="date-time"), "format was 'date'"),
    "another default": (_field("country", default="BE"), "default was 'NL'"),
    "another item": (_field("tags", items={"type": "integer"}), "$.data.tags[]: type was"),
    "no longer a list": (_field("tags", items={}, type="string"), "$.data.tags: type was"),
    "a kind removed": (_kinds("Short"), "#/$defs/Long is gone or changed"),
    "a kind that grew a duty": (
        lambda new: new["$defs"]["Short"].update(
            properties={**new["$defs"]["Short"]["properties"], "due": {"type": "string"}}, required=["code", "due"]
        ),
        "#/$defs/Short is gone or changed",
    ),
    "another version under the same name": (
        lambda new: new["properties"]["type"].update(const="x.v2"),
        "values gone: x.v1",
    ),
}


@pytest.mark.parametrize("change", GOOD.values(), ids=GOOD)
def test_what_may_change(change: Change) -> None:
    assert breaks(OLD, _changed(change)) == []


@pytest.mark.parametrize(("change", "complaint"), BAD.values(), ids=BAD)
def test_what_may_not_change(change: Change, complaint: str) -> None:
    found = breaks(OLD, _changed(change))

    assert any(complaint in problem for problem in found), found


def test_the_events_keep_the_promise_of_every_committed_schema() -> None:
    assert broken_promises() == []


def test_an_event_that_was_published_once_may_not_disappear(tmp_path: Path) -> None:
    (tmp_path / "nl.wederhoor.complaints.forgotten.v1.json").write_text("{}")

    assert broken_promises(tmp_path) == [
        "nl.wederhoor.complaints.forgotten.v1: the event is gone, but the stream still contains it"
    ]


def test_a_schema_that_breaks_the_committed_one_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "nl.wederhoor.complaints.received.v1.json"
    committed = (generate.SCHEMAS / name).read_text().replace('"WEB_FORM"', '"WEB_FORM",\n        "FAX"')
    (tmp_path / name).write_text(committed)
    monkeypatch.setattr(generate, "broken_promises", lambda: broken_promises(tmp_path))
    monkeypatch.setattr(generate, "files", lambda: {tmp_path / name: "{}"})

    assert generate.main([]) == 1
    assert "values gone: FAX" in capsys.readouterr().err
    assert (tmp_path / name).read_text() == committed

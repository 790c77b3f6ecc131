"""Which changes to a schema would break a reader. The stream keeps every fact for ever, and readers upgrade in their
own time; so an old message must fit the new schema, and a new message an old reader.

Allowed: a new optional field, a new value in an enumeration, a new kind in a choice, a reworded description.
Not allowed: everything else; it needs a new event, `.v2`, published beside `.v1`.
"""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

_COMPARED_APART = {"properties", "required", "items", "enum", "const", "oneOf", "anyOf", "$ref", "$defs"}
_WORDS = {"title", "description", "examples", "$id", "$schema"}


def breaks(old: Schema, new: Schema) -> list[str]:
    """Everything in `new` that breaks the promise of `old`, as sentences that name the place."""
    return list(_Comparison(old, new).differences(old, new, "$"))


class _Comparison:
    def __init__(self, old: Schema, new: Schema) -> None:
        self._old_parts = old.get("$defs", {})
        self._new_parts = new.get("$defs", {})

    def differences(self, old: Schema, new: Schema, at: str) -> Iterator[str]:
        old, new = _followed(old, self._old_parts), _followed(new, self._new_parts)
        yield from _limits(old, new, at)
        yield from _values(old, new, at)
        yield from _required(old, new, at)
        yield from self._fields(old, new, at)
        yield from self._choices(old, new, at)
        if "items" in old and "items" in new:
            yield from self.differences(old["items"], new["items"], f"{at}[]")
        elif ("items" in old) != ("items" in new):
            yield f"{at}: what the list holds changed"

    def _fields(self, old: Schema, new: Schema, at: str) -> Iterator[str]:
        fields = new.get("properties", {})
        for name, field in old.get("properties", {}).items():
            if name in fields:
                yield from self.differences(field, fields[name], f"{at}.{name}")
            else:
                yield f"{at}.{name}: the field is gone"

    def _choices(self, old: Schema, new: Schema, at: str) -> Iterator[str]:
        for word in ("oneOf", "anyOf"):
            if (word in old) != (word in new):
                yield f"{at}: it became a choice, or is one no longer"
            for number, kind in enumerate(old.get(word, [])):
                if not any(not list(self.differences(kind, other, at)) for other in new.get(word, [])):
                    yield f"{at}: {kind.get('$ref', f'kind {number}')} is gone or changed"


def _followed(part: Schema, parts: dict[str, Schema]) -> Schema:
    reference = part.get("$ref")
    if reference is None:
        return part
    return parts[reference.removeprefix("#/$defs/")] | {key: value for key, value in part.items() if key != "$ref"}


def _limits(old: Schema, new: Schema, at: str) -> Iterator[str]:
    """Type, format, pattern, lengths, default: narrower breaks old messages, wider breaks old readers."""
    for word in sorted((old.keys() | new.keys()) - _COMPARED_APART - _WORDS):
        if old.get(word) != new.get(word):
            yield f"{at}: {word} was {old.get(word)!r}, is {new.get(word)!r}"


def _values(old: Schema, new: Schema, at: str) -> Iterator[str]:
    """Values may be added, because readers are told to expect unknown ones; none may be removed, and a list of values
    remains one."""
    before, after = _allowed(old), _allowed(new)
    if (before is None) != (after is None):
        yield f"{at}: it had a list of values or has one now"
    elif before is not None and after is not None and before - after:
        yield f"{at}: values gone: {', '.join(sorted(map(str, before - after)))}"


def _allowed(part: Schema) -> set[Any] | None:
    if "const" in part:
        return {part["const"]}
    return set(part["enum"]) if "enum" in part else None


def _required(old: Schema, new: Schema, at: str) -> Iterator[str]:
    before, after = set(old.get("required", [])), set(new.get("required", []))
    for name in sorted(after - before):
        yield f"{at}.{name}: newly required, but messages without it exist"
    for name in sorted(before - after):
        yield f"{at}.{name}: no longer required, but readers count on it"

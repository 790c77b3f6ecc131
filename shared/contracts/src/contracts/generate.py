"""Writes what others read instead of our code: a schema per event, and docs/events.md.

`python -m contracts.generate` writes; it refuses a schema that breaks the committed one. With `--check` it writes
nothing, and fails when a committed file is out of date. Runs inside a checkout.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from contracts.catalogue import CATALOGUE
from contracts.compatibility import breaks
from contracts.events_page import page
from contracts.schema import schema_of

PACKAGE = Path(__file__).parents[2]
SCHEMAS = PACKAGE / "schemas"
DOCS = PACKAGE.parents[1] / "docs"


def broken_promises(schemas: Path = SCHEMAS) -> list[str]:
    """Every committed schema whose promise its event breaks."""
    events = {entry.event.type_name(): entry.event for entry in CATALOGUE}
    found = []
    for path in sorted(schemas.glob("*.json")):
        event = events.get(path.stem)
        if event is None:
            found.append(f"{path.stem}: the event is gone, but the stream still contains it")
        else:
            committed = json.loads(path.read_text(encoding="utf-8"))
            found += [f"{path.stem}: {problem}" for problem in breaks(committed, schema_of(event))]
    return found


def files() -> dict[Path, str]:
    """Every generated file with its content."""
    schemas = {SCHEMAS / f"{entry.event.type_name()}.json": _json(schema_of(entry.event)) for entry in CATALOGUE}
    return {**schemas, DOCS / "events.md": page()}


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="contracts.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when a file is out of date")
    check = parser.parse_args(arguments).check
    problems = broken_promises()
    for path, content in files().items():
        if path.exists() and path.read_text(encoding="utf-8") == content:
            continue
        if check:
            problems.append(f"{path.name}: out of date; run `make schemas`")
        elif not problems:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201 - a command speaks to its user
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

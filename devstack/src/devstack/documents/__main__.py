"""`python -m devstack.documents` writes docs/procedure.md and docs/problems.md; with `--check` it writes nothing and
fails when one of them is out of date."""

import argparse
import sys
from pathlib import Path

from devstack.documents import problems_page, procedure_page

DOCS = Path(__file__).resolve().parents[4] / "docs"


def files() -> dict[str, str]:
    """Every generated document with its content."""
    return {"procedure.md": procedure_page.page(), "problems.md": problems_page.page()}


def main(arguments: list[str], docs: Path = DOCS) -> int:
    parser = argparse.ArgumentParser(prog="devstack.documents", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when a document is out of date")
    check = parser.parse_args(arguments).check
    stale = [name for name, content in files().items() if _now(docs / name) != content]
    for name in stale:
        if check:
            print(f"{name}: out of date; run `make schemas`", file=sys.stderr)
        else:
            (docs / name).write_text(files()[name], encoding="utf-8")
    return 1 if check and stale else 0


def _now(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the documents name exists: files, links with their headings, make targets, modules, tests."""

import fnmatch
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATED = {"events.md", "problems.md", "procedure.md"}
DOCUMENTS = ("*.md", "docs/**/*.md", "devstack/*.md", "services/*/*.md", "shared/*/*.md")
WRITTEN_BY_HAND = sorted(
    path for where in DOCUMENTS for path in ROOT.glob(where) if path.name not in {"CHANGELOG.md", *GENERATED}
)
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
TOP = "benchmarks|devstack|docs|services|shared|tests"
NAMED = re.compile(rf"`([\w.*/-]+\.(?:py|md|toml|yml|yaml|sh|env|ini|lock|j2|json)|(?:{TOP})/[\w.*/-]+|[\w.*/-]+/)`")
# New in a change that a recipe describes, made by a command, or written by the reader.
NOT_THERE = re.compile(
    r"pulse|urgen|0010_|0001_days|m02b|count_receipt|days\.py|\.devstack/|\.vscode|facts\.py|decisions\.py|/v1/"
)
TESTS = {
    name
    for room in ("devstack", "shared", "services", "tests")
    for path in (ROOT / room).rglob("test_*.py")
    for name in (*re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8")), path.stem)
}


def shown(document: Path) -> str:
    return str(document.relative_to(ROOT))


def anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@cache
def endings() -> frozenset[str]:
    """Every file and folder of ours, written as a reader may write it: from the root, or from any room on the way."""
    ours = [
        path.relative_to(ROOT) for room in ("", *TOP.split("|")) for path in ROOT.glob(f"{room}/**/*" if room else "*")
    ]
    return frozenset("/".join(path.parts[start:]) for path in ours for start in range(len(path.parts)))


@pytest.mark.parametrize("document", WRITTEN_BY_HAND, ids=shown)
def test_a_link_leads_to_a_file_and_a_heading(document: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
        name, _, heading = target.partition("#")
        file = document.parent / name if name else document
        if "://" not in target and not (file.exists() and (not heading or heading in anchors(file))):
            broken.append(target)

    assert broken == []


@pytest.mark.parametrize("document", WRITTEN_BY_HAND, ids=shown)
def test_a_file_that_is_named_is_there(document: Path) -> None:
    named = {
        each.strip("/") for each in NAMED.findall(document.read_text(encoding="utf-8")) if not NOT_THERE.search(each)
    }

    assert [each for each in named if not fnmatch.filter(endings(), each)] == []


@pytest.mark.parametrize("document", WRITTEN_BY_HAND, ids=shown)
def test_a_target_of_make_that_is_named_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")

    assert set(re.findall(r"(?:^|`|&& )make ([a-z-]+)", text, re.MULTILINE)) - TARGETS == set()


@pytest.mark.parametrize("document", WRITTEN_BY_HAND, ids=shown)
def test_a_module_that_is_run_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")

    assert [each for each in set(re.findall(r"python -m ([\w.]+)", text)) if find_spec(each) is None] == []


@pytest.mark.parametrize("document", WRITTEN_BY_HAND, ids=shown)
def test_a_test_that_is_named_is_there(document: Path) -> None:
    named = set(re.findall(r"`(test_\w+)(?:\.py)?`", document.read_text(encoding="utf-8")))

    assert {each for each in named - TESTS if not NOT_THERE.search(each)} == set()

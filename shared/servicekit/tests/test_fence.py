"""The fence around servicekit (decision record 0006): if it knows the domain, every service bears the burden."""

import ast
import enum
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import servicekit
import words

FILES = sorted(Path(servicekit.__path__[0]).rglob("*.py"))
ROOT = Path(__file__).parents[3]
OURS = {"contracts", "devstack", "intake", "notifications", "procedure", "reporting", "words"}
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: "-".join(path.parts[-2:]))

# Words of the domain, in any form.
STEMS = re.compile(
    r"accused|adjourn|citizen|complain|council|hearing|judgement|mayor|ombudsman|retention|triage|worklist"
    r"|awb\b|klacht|klager|\b(?:a|an|the|this|every) case\b|(?<![a-z])(?:cases|case_)"
)
# Words of the domain that are also words of delivery, of HTTP or of everyday language.
EVERYDAY = {
    "accepted", "address", "api", "channel", "claim", "clock", "closed", "conflict", "date", "document", "done",
    "everything", "file", "handler", "left", "name", "none", "official", "opened", "operator", "other", "parent",
    "parked", "part", "postponed", "received", "refused", "reply", "role", "running", "self", "side", "split",
    "statement", "system", "unknown", "version",
}  # fmt: skip
# A dead letter is a message that could not be delivered; a decision with a number is one of our own records.
NOT_OF_THE_FIELD = re.compile(r"dead[ _-]?letters?|decisions? d\d+")


def _words() -> Iterator[str]:
    """Every enumeration of the house, and every value in it."""
    for module in pkgutil.iter_modules(words.__path__):
        for each in vars(importlib.import_module(f"words.{module.name}")).values():
            if isinstance(each, type) and issubclass(each, enum.Enum):
                yield from (each.__name__, *(member.value for member in each))


def _glossary() -> set[str]:
    """The names in code: the third column of every table."""
    lines = (ROOT / "docs" / "glossary.md").read_text().splitlines()
    return {name for line in lines if line.startswith("|") for name in re.findall(r"`([^`]+)`", line.split("|")[3])}


FIELD = {word.lower() for word in (*_glossary(), *_words())}


def words_of_the_field(text: str) -> set[str]:
    plain = NOT_OF_THE_FIELD.sub("", text.lower())
    known = {word for word in FIELD - EVERYDAY if re.search(rf"(?<![a-z]){re.escape(word)}(?:e?s)?(?![a-z])", plain)}
    return known | set(STEMS.findall(plain))


@each_file
def test_it_has_no_word_of_the_field(path: Path) -> None:
    assert words_of_the_field(path.read_text()) == set()


@pytest.mark.parametrize(
    "line",
    [
        "class Outcome(StrEnum): ...",
        'if caller.has("complaint_coordinator"): ...',
        "# the team_manager is told first",
        "def cases_of(subject: str) -> None: ...",
        "# for a case that was closed",
        'code="M01"',
    ],
)
def test_a_word_of_the_field_is_seen(line: str) -> None:
    assert words_of_the_field(line)


def test_dead_letters_and_records_of_decisions_are_no_words_of_the_field() -> None:
    assert words_of_the_field("a dead letter, dead_letter_queue, DeadLetters, (decision D4)") == set()


def test_no_everyday_word_is_excepted_without_need() -> None:
    assert set() == EVERYDAY - FIELD


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "contracts")


@each_file
def test_of_our_own_packages_it_knows_the_envelope_only(path: Path) -> None:
    assert {name for name in _imported(path) if name.split(".")[0] in OURS} <= {"contracts.event"}


@each_file
def test_it_holds_no_registry_and_no_class_that_makes_others(path: Path) -> None:
    """A registry is a container that others fill: one that is empty when the module was loaded."""
    tree = ast.parse(path.read_text())
    values = [node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign) and node.value]
    empty = [ast.unparse(value) for value in values if ast.unparse(value) in {"{}", "[]", "set()", "dict()", "list()"}]
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    hooks = [node.name for node in ast.walk(tree) if getattr(node, "name", "") == "__init_subclass__"]

    assert empty == []
    assert hooks == []
    assert [
        each.name for each in classes if each.keywords or {"ABC"} & {ast.unparse(base) for base in each.bases}
    ] == []


def test_a_service_inherits_refusals_settings_and_the_recording_of_facts_only() -> None:
    """There is no base service: a service calls servicekit, and can be read from its own main.py."""
    inherited = {base for path in ROOT.glob("services/*/src/**/*.py") for base in _inherited(path)}

    assert {base for base in inherited if not base.startswith("servicekit.errors.")} == {
        "servicekit.domain.Aggregate",
        "servicekit.settings.ServiceSettings",
    }


def _inherited(path: Path) -> Iterator[str]:
    """What classes in this file inherit from servicekit."""
    tree = ast.parse(path.read_text())
    ours = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("servicekit")
        for alias in node.names
    }
    bases = [ast.unparse(base) for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases]
    yield from (ours[base] for base in bases if base in ours)

"""The countable rules for the shape of the code (CONTRIBUTING, decision record 0012)."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from devstack.migrations import SERVICES
from procedure.domain.case import Case
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.recommendations.recommendation import Recommendation

ROOT = Path(__file__).parents[2]
SHARED = ("shared/words", "shared/contracts", "shared/servicekit")
MOST_MODULES = 16
WALL = 400
OF_A_FULL_PAGE = re.compile(r"(^|_)(side|further|beside|more|misc|other|rest|part\d|\w+\d)(_|$)|_v\d$")


def modules(service: str) -> Iterator[Path]:
    return (path for path in (ROOT / "services" / service / "src").rglob("*.py") if path.name != "__init__.py")


@pytest.mark.parametrize("package", [*(f"services/{each}" for each in SERVICES), *SHARED])
def test_no_room_has_more_modules_than_one_can_look_through(package: str) -> None:
    found = (ROOT / package / "src").rglob("*.py")
    rooms = Counter(path.parent for path in found if path.name != "__init__.py")

    assert {str(room): count for room, count in rooms.items() if count > MOST_MODULES} == {}


@pytest.mark.parametrize("service", SERVICES)
def test_no_module_is_named_for_a_page_that_was_full(service: str) -> None:
    assert [path.stem for path in modules(service) if OF_A_FULL_PAGE.search(path.stem) and path.stem != "s3"] == []


@pytest.mark.parametrize("service", SERVICES)
def test_no_module_is_longer_than_the_wall(service: str) -> None:
    long = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in modules(service)}

    assert {name: lines for name, lines in long.items() if lines > WALL} == {}


@pytest.mark.parametrize("service", SERVICES)
def test_no_two_classes_of_a_service_have_one_name(service: str) -> None:
    names = Counter(
        node.name
        for path in modules(service)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )

    assert {name for name, count in names.items() if count > 1} == set()


@pytest.mark.parametrize("aggregate", [Case, OmbudsmanCase, Recommendation])
def test_an_aggregate_can_be_read_without_climbing(aggregate: type) -> None:
    above = [each.__name__ for each in aggregate.__mro__[1:] if each.__name__ not in {"object", "Generic"}]

    assert len(above) <= 4, above


def test_a_step_of_a_case_is_taken_in_the_file_of_its_line() -> None:
    domain = ROOT / "services" / "procedure" / "src" / "procedure" / "domain"
    texts = {path: path.read_text(encoding="utf-8") for path in domain.rglob("*.py")}
    lines = {
        name: path for path, text in texts.items() for name in re.findall(r"^([A-Z_]+) = Step\($", text, re.MULTILINE)
    }

    assert len(lines) > 50
    for name, home in lines.items():
        assert len(re.findall(rf"\b{name}\b", texts[home])) > 1, f"nothing in {home.name} takes {name}"
        elsewhere = [path.name for path, text in texts.items() if re.search(rf"\btake\([^)]*\b{name}\b", text)]
        assert set(elsewhere) <= {home.name}, name

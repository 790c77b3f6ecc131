"""Mutation testing: which faults are made, which are left out, and that a fault which nobody notices is told."""

from pathlib import Path

import pytest

from devstack.migrations import ROOT
from devstack.mutants.faults import Fault, faults
from devstack.mutants.trials import Reach, noticed

NEXT_STEP = ROOT / "services" / "intake" / "src" / "intake" / "domain" / "progress" / "next_step.py"
ITS_TEST = "services/intake/tests/domain/test_next_step.py::test_a_call_that_reached_no_one_is_no_conversation"


def faulty(folder: Path, source: str) -> set[str]:
    path = folder / "rule.py"
    path.write_text(f"{source}\n", encoding="utf-8")
    return {text.strip() for fault in faults(path) if (text := fault.source()) is not None}


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        ("x = a or b", {"x = a", "x = b", "x = a and b"}),
        ("x = a and b and c", {"x = b and c", "x = a and c", "x = a and b"}),
        ("x = due < today", {"x = due <= today", "x = due >= today"}),
        ("x = role in roles", {"x = role not in roles"}),
        ("x = role not in roles", {"x = role in roles"}),
        ("x = [each for each in found if each]", {"x = [each for each in found if True]"}),
        ("x = 1 if late else y", {"x = 1 if False else y", "x = 2 if late else y"}),
        ("if late:\n    raise TooLate", {"if late:\n    pass", "if True:\n    raise TooLate"}),
        ("self.due = day", {"pass"}),
        ("self.facts.append(fact)", {"pass"}),
        ("x = {A, B}", {"x = {A,}", "x = {B,}"}),
        ("x = (A, B)", {"x = (A,)", "x = (B,)"}),
        ("x = {A: p, B: q}", {"x = {A: p,}", "x = {B: q,}"}),
    ],
)
def test_a_rule_is_turned_halved_dropped_or_made_constant(tmp_path: Path, sound: str, expected: set[str]) -> None:
    assert faulty(tmp_path, sound) >= expected


@pytest.mark.parametrize(
    "noise",
    [
        "def f(day: date | None) -> int | None: ...",
        "x: int | None",
        "@dataclass(frozen=True)\nclass Rule: ...",
        "def __repr__(self):\n    return a or b",
        "x = f'{a or b}'",
        '"""1 or 2"""',
        "x = ('vergunning', 'uitkering')",
        "super().__init__(f'Nothing before {day}')",
        "super().__init__('Read it again')",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    x = 1",
    ],
)
def test_types_decorators_and_texts_are_left_alone(tmp_path: Path, noise: str) -> None:
    assert faulty(tmp_path, noise) == set()


def test_a_fault_is_counted_as_noticed_only_when_a_test_fails() -> None:
    fault = Fault(NEXT_STEP, 1, 0, 0, (1, 1))
    reach = Reach({NEXT_STEP: {1: [ITS_TEST]}}, {ITS_TEST: 0.1})
    sound = NEXT_STEP.read_text(encoding="utf-8")

    assert noticed(fault, sound, reach) is False
    assert (
        noticed(
            fault,
            sound.replace(', reached="yes"', ""),
            reach,
        )
        is True
    )
    assert noticed(fault, f"{sound}\nraise RuntimeError\n", reach) is None


def test_a_line_to_which_no_test_comes_is_not_noticed() -> None:
    assert noticed(Fault(NEXT_STEP, 1, 0, 0, (1, 1)), "", Reach({}, {})) is False

import itertools
from types import SimpleNamespace
from typing import Any, cast

from devstack.errors import ProcessDiedError
from devstack.stack import Stack
from devstack.supervision import Supervision


class APart:
    def __init__(self, fails: int = 0) -> None:
        self.running, self.starts, self.fails = True, 0, fails

    def start(self) -> None:
        self.starts += 1
        if self.starts <= self.fails:
            raise ProcessDiedError("RabbitMQ ended with exit code 1")
        self.running = True


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def a_supervision(part: APart) -> tuple[Supervision, Clock, list[str]]:
    clock, said = Clock(), list[str]()
    steady: dict[str, Any] = {"postgres": APart(), "identity": APart(), "mail": APart(), "services": {}}
    stack = cast("Stack", SimpleNamespace(broker=part, **steady))
    return Supervision(stack, said.append, clock), clock, said


def test_a_running_part_is_left_alone() -> None:
    part = APart()
    supervision, _, said = a_supervision(part)

    assert not supervision.look()

    assert (part.starts, said) == (0, [])


def test_a_part_that_dies_is_reported_and_restarted_at_once() -> None:
    part = APart()
    supervision, _, said = a_supervision(part)
    part.running = False

    assert supervision.look()

    assert (part.starts, part.running) == (1, True)
    assert said == ["RabbitMQ ended unexpectedly; starting it again in 0 s"]


def test_a_part_that_keeps_dying_is_restarted_after_longer_waits() -> None:
    part = APart(fails=100)
    supervision, clock, _ = a_supervision(part)
    part.running = False

    started_at = []
    for second in range(100):
        clock.now = float(second)
        before = part.starts
        supervision.look()
        if part.starts > before:
            started_at.append(second)

    pauses = [later - earlier for earlier, later in itertools.pairwise(started_at)]
    assert pauses == sorted(pauses)
    assert max(pauses) == 31


def test_earlier_deaths_are_forgotten_after_an_hour_of_health() -> None:
    part = APart()
    supervision, clock, said = a_supervision(part)
    for moment in (0.0, 1.0, 3.0):
        clock.now, part.running = moment, False
        supervision.look()

    clock.now = 3600.0
    part.running = True
    supervision.look()
    part.running = False
    supervision.look()

    assert said[-1].endswith("in 0 s")

"""`devstack up`: start, stay, stop; whatever happens in between, nothing is left running."""

import contextlib
import signal
import time
from collections.abc import Callable, Collection
from pathlib import Path
from types import FrameType
from typing import NoReturn

from devstack.driving.waiting import Signs
from devstack.errors import ProcessDiedError, ServerMissingError
from devstack.stack import Stack
from devstack.state import AlreadyUpError, State
from devstack.supervision import Supervision

_ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
Then = Callable[[Stack], None]


def say(line: str) -> None:
    """Also when nobody listens any more: a terminal that is closed must not keep us from tidying up."""
    with contextlib.suppress(OSError):
        print(line, flush=True)


class Ticker:
    """Signs of life, for each that is waited for."""

    def __init__(self) -> None:
        self._name, self._seconds, self._signs = "", 0.0, Signs()

    def __call__(self, name: str, seconds: float) -> None:
        if name != self._name or seconds < self._seconds:
            self._signs = Signs()
        self._name, self._seconds = name, seconds
        if self._signs.due(seconds):
            say(f"  waiting for {name} ({seconds:.0f} s)")


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def stay_up(room: Path, then: Then, without: Collection[str] = ()) -> int:
    """Start everything, do what is to be done then, and stay until a signal comes. The exit code of the command."""
    state = State(room)
    try:
        state.take()
    except AlreadyUpError as refusal:
        say(str(refusal))
        return 1
    for number in _ENDINGS:
        signal.signal(number, _interrupt)
    stack = None
    try:
        stack = Stack(room, without=without, say=say, tick=Ticker())
        _run(stack, state, then, without)
    except KeyboardInterrupt:
        return 0
    except (ProcessDiedError, ServerMissingError, TimeoutError) as reason:
        say(str(reason))
        return 1
    finally:
        _stop(stack, state)


def _run(stack: Stack, state: State, then: Then, without: Collection[str]) -> NoReturn:
    begun = time.monotonic()
    stack.start()
    say(f"Everything is ready after {time.monotonic() - begun:.0f} s.")
    then(stack)
    for name in without:
        file = state.write_settings(name, stack.settings_of(name))
        say(f"Not started: {name}. Its settings are in {file}; docs/debugging.md says how to run it.")
    state.write_env(stack.env)
    supervision = Supervision(stack, say)
    while True:
        time.sleep(0.5)
        if supervision.look():
            state.write_env(stack.env)


def _stop(stack: Stack | None, state: State) -> None:
    """A second signal does not break off the tidying up, it makes it fast."""
    for number in _ENDINGS:
        signal.signal(number, lambda _number, _frame: stack.hurry() if stack else None)
    if stack:
        say("Stopping everything")
        stack.stop()
        say("Nothing is left running.")
    state.clear()

"""The connection to the warden, and critical sections in which signals wait."""

import atexit
import contextlib
import functools
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """A signal to end takes effect only after this block, so that no started process is lost track of."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _frame: came.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
    for late in came:
        signal.raise_signal(late)


class Warden:
    """The connection to `devstack.warden`, which outlives this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "devstack.warden"], stdin=subprocess.PIPE, start_new_session=True, text=True, cwd="/"
        )
        atexit.register(self.close)

    def tell(self, **word: object) -> None:
        with self._lock:
            if self._process.stdin and not self._process.stdin.closed:
                self._process.stdin.write(json.dumps(word) + "\n")
                self._process.stdin.flush()

    def close(self) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()


@functools.cache
def warden() -> Warden:
    return Warden()

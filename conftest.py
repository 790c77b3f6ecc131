import signal
from typing import Any

import pytest

pytest_plugins = ["devstack.fixtures"]


def pytest_configure() -> None:
    """A run in the background inherits that Ctrl-C is ignored, and so would every process it starts: those that are to
    end on it would stay for ever."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Where several processes share the suite: the tests of the whole system share one running system, so one process
    has them all; the others take file by file."""
    from xdist.scheduler import LoadFileScheduling

    class OneSystem(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            whole = "tests/integration"
            return whole if nodeid.startswith(f"{whole}/") else super()._split_scope(nodeid)

    return OneSystem(config, log)

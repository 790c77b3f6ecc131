import gc
import signal
from typing import Any

import pytest

pytest_plugins = ["devstack.fixtures"]
WHOLE = "tests/integration"
BREAKING = {"test_concurrency.py", "test_delivery_guarantees.py", "test_killed_at_any_moment.py"}


gc.set_threshold(50_000, 20, 50)  # thousands of tests and their modules are no rubbish: look less often


def pytest_collection_finish() -> None:
    """What was collected stays to the end, so the search for rubbish leaves it alone from now on."""
    gc.collect()
    gc.freeze()


def pytest_configure() -> None:
    """A run in the background inherits that Ctrl-C is ignored, and so would every process it starts: those that are to
    end on it would stay for ever."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Where several processes share the suite: the tests of the whole system share a running system, so one process has
    them all, but for those that break it: they have another process and a system of their own, or the first would work
    on long after the others. What else there is is taken file by file."""
    from xdist.scheduler import LoadFileScheduling

    class TwoSystems(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = super()._split_scope(nodeid)
            if not file.startswith(f"{WHOLE}/"):
                return file
            return f"{WHOLE}, broken" if file.removeprefix(f"{WHOLE}/") in BREAKING else WHOLE

    return TwoSystems(config, log)

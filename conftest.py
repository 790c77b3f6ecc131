import signal

pytest_plugins = ["devstack.fixtures"]


def pytest_configure() -> None:
    """A run in the background inherits that Ctrl-C is ignored, and so would every process it starts: those that are to
    end on it would stay for ever."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)

"""Who and what caused the current work. Set at an edge, read when a fact is stored; contains no personal data."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from servicekit.ids import new_id


@dataclass(frozen=True)
class Cause:
    """`correlation_id` is the same through a whole chain, `causation_id` is the previous event, `actor` is the role
    that acted."""

    correlation_id: str
    causation_id: str | None = None
    actor: str = "system"


_CORRELATION = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def correlation(given: str | None) -> str | None:
    """A correlation id from outside, if it is a UUID: it goes into logs and public facts, where a name may not."""
    return given if given and _CORRELATION.fullmatch(given) else None


_current: ContextVar[Cause | None] = ContextVar("cause", default=None)


def current_cause() -> Cause:
    """The cause of the current work; work without a request (a job) starts a chain of its own."""
    return _current.get() or Cause(correlation_id=str(new_id()))


@contextmanager
def caused_by(cause: Cause) -> Iterator[None]:
    """Everything stored inside this block names this cause."""
    token = _current.set(cause)
    try:
        yield
    finally:
        _current.reset(token)


def act_as(role: str) -> None:
    """Set the role that acts, once the edge knows it."""
    cause = current_cause()
    _current.set(Cause(cause.correlation_id, cause.causation_id, role))

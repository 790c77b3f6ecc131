"""Every event there is, with who publishes it."""

from dataclasses import dataclass

from contracts import intake, notifications, procedure
from contracts.event import Event


@dataclass(frozen=True)
class Entry:
    event: type[Event]
    publisher: str


CATALOGUE: tuple[Entry, ...] = tuple(
    Entry(event, module.__name__.rsplit(".", 1)[-1])
    for module in (intake, procedure, notifications)
    for event in module.EVENTS
)

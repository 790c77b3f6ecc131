"""Background loops: deliver what is due, and update the gauges."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Gauge

from notifications.application.delivery.send_message import Courier, deliver_next
from notifications.application.queries import Questions
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import LeaseLost
from servicekit.clock import Now
from servicekit.jobs import Job, every, pause
from servicekit.observability import get_logger

COURIERS = 4
LOOK_EVERY_SECONDS = 1.0

_log = get_logger(__name__)


@dataclass(frozen=True)
class Delivery:
    """One of the couriers: delivers messages one after another, then waits a moment."""

    name: str
    courier: Courier

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                delivered = await deliver_next(self.courier)
            except LeaseLost:
                _log.warning("lease-lost", job=self.name)
                continue
            if not delivered:
                await pause(stopping, LOOK_EVERY_SECONDS)


class Gauges:
    """The gauges of messages, for operators."""

    def __init__(self, registry: CollectorRegistry, questions: Questions, now: Now) -> None:
        self._questions = questions
        self._now = now
        self._messages = Gauge("messages", "Messages by state", ["state"], registry=registry)
        self._tasks = Gauge("messages_open_tasks", "Messages that a person must deal with", registry=registry)
        self._late = Gauge("messages_overdue_seconds", "How long the oldest due message waits", registry=registry)

    async def observe(self) -> None:
        standing = await self._questions.standing()
        for state in MessageState:
            self._messages.labels(state.value).set(standing.messages.get(state, 0))
        self._tasks.set(standing.open_tasks)
        oldest = standing.oldest_due_at
        self._late.set(max(0.0, (self._now() - oldest).total_seconds()) if oldest else 0.0)


def jobs(courier: Courier, gauges: Gauges) -> Sequence[Job]:
    couriers = [Delivery(f"delivery-{number}", courier) for number in range(1, COURIERS + 1)]
    return [*couriers, every(15, "message-gauges", gauges.observe)]

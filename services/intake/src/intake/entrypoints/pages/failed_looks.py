"""Slows down clients that try links that do not exist. Kept per process: with 128 bits it is only a second defence."""

import ipaddress
import time
from collections import OrderedDict, deque
from collections.abc import Callable

WINDOW_SECONDS = 600.0
ADDRESSES_KEPT = 10_000


class FailedLooks:
    """Failed look-ups per client. An IPv6 client is its /64, because the client chooses the rest of the address."""

    def __init__(self, allowed: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowed = allowed
        self._clock = clock
        self._failures: OrderedDict[str, deque[float]] = OrderedDict()

    def too_many(self, client: str) -> bool:
        """Whether this client must wait."""
        return len(self._recent(_network(client))) >= self._allowed

    def note(self, client: str) -> None:
        network = _network(client)
        self._failures[network] = recent = self._recent(network)
        recent.append(self._clock())
        self._failures.move_to_end(network)
        while len(self._failures) > ADDRESSES_KEPT:
            self._failures.popitem(last=False)

    def _recent(self, network: str) -> deque[float]:
        failures = self._failures.get(network, deque(maxlen=self._allowed))
        while failures and failures[0] <= self._clock() - WINDOW_SECONDS:
            failures.popleft()
        return failures


def _network(client: str) -> str:
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return client
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, 64), strict=False))
    return client

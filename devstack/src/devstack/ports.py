"""Free ports on 127.0.0.1: the private servers never use the standard ones."""

import contextlib
import random
import socket

AMQP_GREETING = b"AMQP\x00\x00\x09\x01"

# Below the kernel's range for outgoing connections, so that a server that a test stops for a while finds its port free
# when it comes back.
_RANGE = range(20_000, 32_000)


def free_ports(count: int) -> list[int]:
    """Currently unused ports, drawn at random so that two runs on one machine rarely collide."""
    chance, found = random.SystemRandom(), list[int]()
    with contextlib.ExitStack() as held:
        for _ in _RANGE:  # as often as there are ports: what is drawn twice is held here already, or taken
            port, taken = chance.choice(_RANGE), held.enter_context(socket.socket())
            with contextlib.suppress(OSError):
                taken.bind(("127.0.0.1", port))
                found.append(port)
            if len(found) == count:
                return found
    raise RuntimeError(f"There are no {count} free ports between {_RANGE.start} and {_RANGE.stop}.")


def answers(port: int, greeting: bytes = b"", host: str = "127.0.0.1") -> bool:
    """Whether a server on that port answers the greeting (without a greeting: accepts a connection)."""
    try:
        with socket.create_connection((host, port), timeout=1) as connection:
            connection.sendall(greeting)
            return not greeting or bool(connection.recv(1))
    except OSError:
        return False

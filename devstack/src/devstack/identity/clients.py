"""The clients that may request tokens: programs with a secret, and documentation pages, which cannot keep one."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

PUBLIC_CLIENT = "wederhoor-docs"


@dataclass(frozen=True)
class Client:
    id: str
    secret: str
    roles: tuple[str, ...]


class Clients:
    """A registry of clients, to which tests may add."""

    def __init__(self, clients: Iterable[Client] = ()) -> None:
        self._by_id = {client.id: client for client in clients}

    @classmethod
    def parse(cls, text: str) -> "Clients":
        """`id:secret:role`, separated by commas; several roles are joined with `+`."""
        parts = [entry.strip().split(":") for entry in text.split(",") if entry.strip()]
        if any(len(part) != 3 for part in parts):
            raise ValueError("Every client is written as id:secret:role.")
        return cls(Client(part[0], part[1], tuple(part[2].split("+"))) for part in parts)

    def add(self, client: Client) -> None:
        self._by_id[client.id] = client

    def authenticated(self, client_id: str, secret: str) -> Client | None:
        client = self._by_id.get(client_id)
        if client and hmac.compare_digest(client.secret.encode(), secret.encode()):
            return client
        return None


def may_return_to(address: str, hosts: Iterable[str]) -> bool:
    """Whether a login may redirect to this URL. A user name in the URL would only serve to mislead."""
    try:
        parts = urlsplit(address)
        known = parts.hostname in set(hosts) and "@" not in parts.netloc
    except ValueError:
        return False
    return known and parts.scheme in {"http", "https"} and not parts.fragment

"""The parts of RabbitMQ's management API that we use: virtual hosts, users, rights, queue depths."""

from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import quote

import httpx


@dataclass(frozen=True)
class Rights:
    """Regular expressions over the names of exchanges and queues, as RabbitMQ defines them."""

    configure: str
    write: str
    read: str


EVERYTHING = Rights(".*", ".*", ".*")


class Management:
    """A session with the API; the address holds the login."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=httpx.URL(url).join("/api/"), timeout=30, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def create_vhost(self, name: str) -> None:
        """Create it with all rights for the caller: a new virtual host is closed to everyone, also to its creator."""
        self._ask("PUT", f"vhosts/{quote(name, safe='')}")
        self.grant(self._ask("GET", "whoami").json()["name"], name, EVERYTHING)

    def delete_vhost(self, name: str) -> None:
        self._ask("DELETE", f"vhosts/{quote(name, safe='')}")

    def create_user(self, name: str, password: str, tags: str = "") -> None:
        self._ask("PUT", f"users/{quote(name, safe='')}", {"password": password, "tags": tags})

    def delete_user(self, name: str) -> None:
        self._ask("DELETE", f"users/{quote(name, safe='')}")

    def grant(self, user: str, vhost: str, rights: Rights) -> None:
        body = {"configure": rights.configure, "write": rights.write, "read": rights.read}
        self._ask("PUT", f"permissions/{quote(vhost, safe='')}/{quote(user, safe='')}", body)

    def queues(self, vhost: str) -> list[dict[str, Any]]:
        answer: list[dict[str, Any]] = self._ask("GET", f"queues/{quote(vhost, safe='')}").json()
        return answer

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
        return self._client.request(method, path, json=body).raise_for_status()


def manageable(url: str) -> bool:
    """Whether the API answers with this login."""
    try:
        return httpx.get(f"{url}/api/whoami", timeout=5, trust_env=False).is_success
    except httpx.TransportError:
        return False

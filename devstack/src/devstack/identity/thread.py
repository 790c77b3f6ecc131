"""The identity provider for tests: in this process, in its own thread, with the demo municipality."""

from typing import Any

from devstack.identity.app import create_identity
from devstack.identity.clients import Client
from devstack.identity.officials import load_municipality
from devstack.identity.provider import Provider
from devstack.identity.tokens import Tokens, load_key
from devstack.municipality import DEMO_FILE
from devstack.ports import free_ports
from devstack.serving import ThreadServer


class Issuer:
    """`url` is the issuer of a service; `token` makes tokens for its callers."""

    def __init__(self) -> None:
        (port,) = free_ports(1)
        self.url = f"http://127.0.0.1:{port}"
        self._tokens = Tokens(self.url, load_key(None))
        self._provider = Provider(self._tokens, load_municipality(DEMO_FILE))
        self._server = ThreadServer(create_identity(self._provider), port)

    def token(self, sub: str, roles: list[str], **claims: Any) -> str:
        """A bearer token, valid for an hour. Claims may be overridden, also with wrong values: `exp=0`,
        `aud="other"`."""
        return self._tokens.access(sub, roles, **claims)

    def add_client(self, client_id: str, secret: str, roles: list[str]) -> None:
        """Add a program that may request tokens in its own name (client credentials)."""
        self._provider.clients.add(Client(client_id, secret, tuple(roles)))

    def start(self) -> None:
        self._server.start()

    def stop(self) -> None:
        self._server.stop()

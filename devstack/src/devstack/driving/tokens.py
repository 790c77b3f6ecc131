"""Logins through the identity provider, kept while they are valid."""

import threading
import time

from devstack.login import token_of

FRESH_SECONDS = 600.0


class Logins:
    """One token per official, shared by everyone who acts as that official."""

    def __init__(self, issuer_url: str) -> None:
        self._issuer = issuer_url
        self._kept: dict[str, tuple[float, str]] = {}
        self._lock = threading.Lock()

    def token(self, official_id: str) -> str:
        with self._lock:
            since, token = self._kept.get(official_id, (0.0, ""))
            if not token or time.monotonic() - since > FRESH_SECONDS:
                token = token_of(official_id, self._issuer)
                self._kept[official_id] = (time.monotonic(), token)
            return token

    def forget(self, official_id: str) -> None:
        """Make the next request log in again: the provider was restarted, with another key."""
        with self._lock:
            self._kept.pop(official_id, None)

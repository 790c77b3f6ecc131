"""Authorization codes: one use, one minute, only for the holder of the verifier (PKCE)."""

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

SECONDS = 60


@dataclass(frozen=True)
class LoginRequest:
    """What a client requested when it sent a user here."""

    client_id: str
    redirect_uri: str
    code_challenge: str
    state: str
    nonce: str
    scope: str


@dataclass(frozen=True)
class Grant:
    request: LoginRequest
    official: str
    expires: float


class Grants:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._open: dict[str, Grant] = {}
        self._clock = clock

    def give(self, request: LoginRequest, official: str) -> str:
        now = self._clock()
        self._open = {code: grant for code, grant in self._open.items() if grant.expires > now}
        code = secrets.token_urlsafe(32)
        self._open[code] = Grant(request, official, now + SECONDS)
        return code

    def redeem(self, code: str, *, client_id: str, redirect_uri: str, verifier: str) -> Grant | None:
        """Return the grant, once. A wrong guess uses up the code too."""
        grant = self._open.pop(code, None)
        if grant is None or grant.expires < self._clock():
            return None
        asked = grant.request
        same = (asked.client_id, asked.redirect_uri) == (client_id, redirect_uri)
        return grant if same and hmac.compare_digest(asked.code_challenge, challenge_of(verifier)) else None


def challenge_of(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

"""An identity provider whose keys and health the test controls, and tokens that nobody should accept."""

import base64
import hmac
import json
import time
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from fastapi import FastAPI, HTTPException
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

from devstack.ports import free_ports
from devstack.serving import ThreadServer


@cache
def a_key(name: str, kid: str) -> RSAKey:
    """Made once, when a test first asks for it. Two of different names may claim one id."""
    return RSAKey.generate_key(2048, {"kid": kid, "use": "sig", "alg": "RS256"})


KEY, NEW_KEY, STRANGE_KEY = (partial(a_key, *names) for names in (("ours", "one"), ("new", "two"), ("strange", "one")))


class Provider:
    """An identity provider whose keys and health the test controls."""

    def __init__(self) -> None:
        (port,) = free_ports(1)
        self.url = f"http://127.0.0.1:{port}"
        self.public_url = self.url  # what it calls itself
        self.keys, self.well, self.lifetime, self.asked = [KEY()], True, 3600, 0
        self.server = ThreadServer(self._app(), port)

    def _app(self) -> FastAPI:
        app = FastAPI()

        @app.get("/.well-known/openid-configuration")
        def discovery() -> dict[str, str]:
            self.asked += 1
            if not self.well:
                raise HTTPException(500)
            return {"jwks_uri": f"{self.public_url}/jwks", "token_endpoint": f"{self.public_url}/token"}

        @app.get("/jwks")
        def jwks() -> Any:
            return KeySet([*self.keys]).as_dict(private=False)

        @app.post("/token")
        def token() -> dict[str, Any]:
            return {"access_token": f"token-{self.asked}", "expires_in": self.lifetime}

        return app

    def token(self, key: Any = None, alg: str = "RS256", kid: str | None = None, **claims: Any) -> str:
        key = key or KEY()
        usual = {
            "iss": self.public_url,
            "aud": "wederhoor",
            "sub": "o-1",
            "roles": ["registrar"],
            "exp": time.time() + 600,
        }
        wanted = {name: value for name, value in (usual | claims).items() if value is not None}
        return jwt.encode({"alg": alg, "kid": kid or key.kid}, wanted, key, algorithms=[alg])


def _unsigned(provider: Provider) -> str:
    return f"{_b64({'alg': 'none', 'kid': 'one'})}.{provider.token().split('.')[1]}."


def _signed_with_our_public_key(provider: Provider) -> str:
    """Written out, because a proper library refuses to make it."""
    signed = f"{_b64({'alg': 'HS256', 'kid': 'one'})}.{provider.token().split('.')[1]}"
    seal = hmac.digest(KEY().as_pem(private=False), signed.encode(), "sha256")
    return f"{signed}.{base64.urlsafe_b64encode(seal).rstrip(b'=').decode()}"


def _b64(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


FORGED: dict[str, Callable[[Provider], str]] = {
    "expired": lambda p: p.token(exp=time.time() - 60),
    "without an end": lambda p: p.token(exp=None),
    "not valid yet": lambda p: p.token(nbf=time.time() + 600),
    "for another audience": lambda p: p.token(aud="other"),
    "for nobody": lambda p: p.token(aud=None),
    "of another issuer": lambda p: p.token(iss="http://elsewhere.example"),
    "of nobody": lambda p: p.token(iss=None),
    "about nobody": lambda p: p.token(sub=None),
    "signed with a key of somebody else": lambda p: p.token(STRANGE_KEY()),
    "signed with a key nobody knows": lambda p: p.token(a_key("unknown", "three")),
    "not signed": _unsigned,
    "signed with our public key as a password": _signed_with_our_public_key,
    "cut off": lambda p: p.token()[:-4],
    "with other claims": lambda p: ".".join([p.token().split(".")[0], _b64({"sub": "o-2"}), p.token().split(".")[2]]),
    "no token at all": lambda p: "Jan Jansen",
    "no header": lambda p: f"{_b64([])}.{_b64({})}.x",
    "no claims": lambda p: f"{_b64({'alg': 'RS256', 'kid': 'one'})}.{_b64([])}.x",
    "an odd key id": lambda p: f"{_b64({'alg': 'RS256', 'kid': ['one']})}.{_b64({})}.x",
    "an odd algorithm": lambda p: f"{_b64({'alg': 7, 'kid': 'one'})}.{_b64({})}.x",
    "letters beyond ASCII": lambda p: "é.é.é",
    "nothing": lambda p: "",
}

"""`devstack token`: logs in as a fictional official, as a browser does."""

import secrets
from urllib.parse import parse_qs, urlsplit

import httpx

from devstack.identity.clients import PUBLIC_CLIENT
from devstack.identity.grants import challenge_of

_BACK = "http://127.0.0.1/"


class LoginRefusedError(RuntimeError):
    """The identity provider does not know this official."""


def token_of(official: str, issuer_url: str) -> str:
    """A bearer token with the roles of the municipality file."""
    verifier = secrets.token_urlsafe(48)
    login = {
        "client_id": PUBLIC_CLIENT,
        "redirect_uri": _BACK,
        "response_type": "code",
        "code_challenge": challenge_of(verifier),
        "code_challenge_method": "S256",
        "official": official,
    }
    with httpx.Client(base_url=issuer_url, timeout=10, trust_env=False) as client:
        answer = client.post("/authorize", data=login)
        if answer.status_code != 303:
            raise LoginRefusedError(f"There is no official {official} in the municipality file.")
        code = parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]
        asked = {"grant_type": "authorization_code", "code": code, "code_verifier": verifier}
        token = client.post("/token", data=asked | {"client_id": PUBLIC_CLIENT, "redirect_uri": _BACK})
        return str(token.raise_for_status().json()["access_token"])

"""The signing key and the tokens it signs."""

import time
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, RSAKey

ALGORITHM = "RS256"
AUDIENCE = "wederhoor"


def load_key(file: Path | None) -> RSAKey:
    """A new key, or the one stored in the file so that tokens survive a restart."""
    parameters: Any = {"use": "sig", "alg": ALGORITHM}
    if file and file.exists():
        key = RSAKey.import_key(file.read_bytes(), parameters)
        key.ensure_kid()
        return key
    key = RSAKey.generate_key(2048, parameters, auto_kid=True)
    if file:
        file.touch(mode=0o600)
        file.write_bytes(key.as_pem(private=True))
    return key


class Tokens:
    """Signs tokens for one issuer."""

    def __init__(self, issuer: str, key: RSAKey, lifetime: int = 3600) -> None:
        self.issuer, self.lifetime, self._key = issuer, lifetime, key

    def jwks(self) -> dict[str, Any]:
        return dict(KeySet([self._key]).as_dict(private=False))

    def access(self, subject: str, roles: list[str], **claims: Any) -> str:
        """A bearer token for our services; claims may be overridden, also with wrong values."""
        return self.sign({"aud": AUDIENCE, "sub": subject, "roles": roles} | claims)

    def sign(self, claims: dict[str, Any]) -> str:
        now = int(time.time())
        usual = {"iss": self.issuer, "iat": now, "nbf": now, "exp": now + self.lifetime}
        return jwt.encode({"alg": ALGORITHM, "kid": self._key.kid, "typ": "JWT"}, usual | claims, self._key)

    def read(self, token: str) -> dict[str, Any] | None:
        """The claims of a token that we issued and that has not expired."""
        try:
            claims = jwt.decode(token, self._key, algorithms=[ALGORITHM]).claims
            jwt.JWTClaimsRegistry(aud={"essential": True, "value": AUDIENCE}).validate(claims)
        except (JoseError, ValueError):
            return None
        return claims

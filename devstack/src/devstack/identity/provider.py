"""Joins the provider's parts, and makes every decision that is not about HTTP."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from devstack.identity.clients import PUBLIC_CLIENT, Client, Clients, may_return_to
from devstack.identity.grants import Grants, LoginRequest
from devstack.identity.officials import Municipality, Official
from devstack.identity.tokens import ALGORITHM, Tokens


class OAuthError(Exception):
    """A refusal with a code of RFC 6749."""

    def __init__(self, code: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.code, self.description, self.status = code, description, status


@dataclass
class Provider:
    tokens: Tokens
    municipality: Municipality
    clients: Clients = field(default_factory=Clients)
    redirect_hosts: Iterable[str] = ("127.0.0.1", "localhost")
    grants: Grants = field(default_factory=Grants)

    def discovery(self) -> dict[str, Any]:
        base = self.tokens.issuer
        return {
            "issuer": base,
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "userinfo_endpoint": f"{base}/userinfo",
            "jwks_uri": f"{base}/jwks",
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "client_credentials"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": [ALGORITHM],
            "scopes_supported": ["openid", "profile", "email"],
            "token_endpoint_auth_methods_supported": ["none", "client_secret_basic", "client_secret_post"],
            "code_challenge_methods_supported": ["S256"],
            "claims_supported": ["sub", "name", "email", "roles"],
        }

    def check(self, request: LoginRequest, response_type: str, challenge_method: str) -> None:
        """Check the request for a login. After a refusal the browser is never redirected to the given URL."""
        if request.client_id != PUBLIC_CLIENT:
            raise OAuthError("unauthorized_client", "Deze toepassing is hier niet bekend.")
        if not may_return_to(request.redirect_uri, self.redirect_hosts):
            raise OAuthError("invalid_request", "Het adres om naar terug te keren is niet toegestaan.")
        if response_type != "code" or challenge_method != "S256" or len(request.code_challenge) != 43:
            raise OAuthError("invalid_request", "Alleen de code flow met PKCE (S256) wordt ondersteund.")

    def official(self, official_id: str) -> Official:
        found = self.municipality.official(official_id)
        if found is None:
            raise OAuthError("invalid_request", "Deze ambtenaar bestaat niet.")
        return found

    def tokens_for_code(self, code: str, client_id: str, redirect_uri: str, verifier: str) -> dict[str, Any]:
        grant = self.grants.redeem(code, client_id=client_id, redirect_uri=redirect_uri, verifier=verifier)
        if grant is None:
            raise OAuthError("invalid_grant", "The code is unknown, used, expired, or issued to another client.")
        official = self.official(grant.official)
        answer = self._bearer(self.tokens.access(official.id, list(official.roles)))
        if "openid" in grant.request.scope.split():
            nonce = {"nonce": grant.request.nonce} if grant.request.nonce else {}
            answer["id_token"] = self.tokens.sign({"aud": client_id, **self.claims(official), **nonce})
        return answer

    def tokens_for_client(self, client: Client) -> dict[str, Any]:
        return self._bearer(self.tokens.access(client.id, list(client.roles), client_id=client.id))

    def claims(self, official: Official) -> dict[str, Any]:
        return {"sub": official.id, "name": official.name, "email": official.email, "roles": list(official.roles)}

    def _bearer(self, token: str) -> dict[str, Any]:
        return {"access_token": token, "token_type": "Bearer", "expires_in": self.tokens.lifetime}

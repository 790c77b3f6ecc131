"""Identifies callers by OpenID Connect bearer tokens, and holds the one table that says who may call what."""

import asyncio
import ssl
import time
from collections.abc import Awaitable, Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any

import httpx
from fastapi import Depends, HTTPException, Request
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from servicekit.delivery.causation import act_as
from servicekit.errors import Forbidden

ALGORITHMS = ["RS256", "PS256", "ES256"]
KEYS_SECONDS = 3600.0
REFETCH_SECONDS = 10.0  # an unknown key makes us fetch again, but not more often than this
OFFICIAL = "official"  # in an access table: every official, also without any role
PROGRAM = "service"  # the one role of a program; no person has it

# The roles that the directory gives to an official. None when it holds nobody active under exactly this id.
RolesInDirectory = Callable[[Request, str], Awaitable[AbstractSet[str] | None]]


@cache
def _certificates() -> ssl.SSLContext:
    """The authorities that this machine trusts. Reading them takes longer than fetching a key."""
    return httpx.create_ssl_context()


class RoleMissing(Forbidden):
    code = "role-missing"

    def __init__(self) -> None:
        super().__init__("None of your roles may do this.")


class NotInDirectory(Forbidden):
    """Someone who left, or whom the directory never held, has no rights anywhere, whatever the token says."""

    code = "not-in-directory"

    def __init__(self) -> None:
        super().__init__("The directory holds nobody active under exactly this id.")


@dataclass(frozen=True)
class Caller:
    """The caller: the official's id (or a client's) and their roles; the service decides the rest. `Issuer` gives the
    roles in the token; behind `Authorise` they are the roles that the directory gives too."""

    subject: str
    roles: frozenset[str]
    client: bool = False

    def has(self, *roles: str) -> bool:
        """Whether the caller has one of these roles."""
        return not self.roles.isdisjoint(roles)


@dataclass(frozen=True)
class Access:
    """Who may call a route: everybody, or callers with one of the roles. The first role that fits is the acting
    role."""

    allowed: tuple[str, ...] = ()
    public: bool = False

    @classmethod
    def roles(cls, *roles: str) -> "Access":
        return cls(roles)


PUBLIC = Access(public=True)
AccessTable = Mapping[str, Access]


class Issuer:
    """The identity provider's keys and addresses, fetched when needed and kept for an hour."""

    def __init__(self, url: str, audience: str, internal_url: str | None = None) -> None:
        self.url = url.rstrip("/")
        self._reached_at = (internal_url or url).rstrip("/")
        self._audience = audience
        self._keys: KeySet | None = None
        self._fetched = float("-inf")
        self._lock = asyncio.Lock()

    async def metadata(self) -> dict[str, Any]:
        """The provider's discovery document, with its own addresses as this process reaches them."""
        async with httpx.AsyncClient(timeout=5, verify=_certificates()) as client:
            answer = await client.get(f"{self._reached_at}/.well-known/openid-configuration")
            answer.raise_for_status()
        document = answer.json()
        return {name: self._inside(value) if name != "issuer" else value for name, value in document.items()}

    def _inside(self, value: Any) -> Any:
        if isinstance(value, str) and value.startswith(self.url):
            return self._reached_at + value.removeprefix(self.url)
        return value

    async def verify(self, token: str) -> Caller:
        """The caller that a token identifies. Raises `HTTPException` 401 when it is not one of ours or not valid
        now."""
        try:
            claims = await self._claims(token)
            self._registry().validate(claims)
        except (JoseError, ValueError):
            raise unauthenticated() from None
        roles = claims.get("roles", [])
        known = frozenset(str(role) for role in roles) if isinstance(roles, list) else frozenset[str]()
        return Caller(str(claims["sub"]), known, client="client_id" in claims)

    async def _claims(self, token: str) -> dict[str, Any]:
        keys = await self._current_keys(KEYS_SECONDS)
        try:
            return dict(jwt.decode(token, keys, algorithms=ALGORITHMS).claims)
        except InvalidKeyIdError:  # the issuer may have new keys
            keys = await self._current_keys(REFETCH_SECONDS)
            return dict(jwt.decode(token, keys, algorithms=ALGORITHMS).claims)

    def _registry(self) -> jwt.JWTClaimsRegistry:
        return jwt.JWTClaimsRegistry(
            iss={"essential": True, "values": [self.url, f"{self.url}/"]},
            aud={"essential": True, "value": self._audience},
            sub={"essential": True},
            exp={"essential": True},
            leeway=10,
        )

    async def _current_keys(self, at_most_old: float) -> KeySet:
        keys = self._kept(at_most_old)
        if keys is None:
            async with self._lock:
                keys = self._kept(at_most_old) or await self._fetch_keys()
        return keys

    def _kept(self, at_most_old: float) -> KeySet | None:
        return self._keys if time.monotonic() - self._fetched <= at_most_old else None

    async def _fetch_keys(self) -> KeySet:
        """Fetch new keys; the current ones stay until others arrive."""
        try:
            metadata = await self.metadata()
            async with httpx.AsyncClient(timeout=5, verify=_certificates()) as client:
                answer = await client.get(metadata["jwks_uri"])
                answer.raise_for_status()
            self._keys = keys = KeySet.import_key_set(answer.json())
        except (JoseError, KeyError, TypeError, ValueError):
            raise httpx.DecodingError("the issuer's answer cannot be read") from None
        self._fetched = time.monotonic()
        return keys


def unauthenticated() -> HTTPException:
    """The answer to a call without a valid token."""
    return HTTPException(401, headers={"WWW-Authenticate": 'Bearer realm="wederhoor"'})


class Authorise:
    """The dependency of every route: the default is to deny, the table says who may pass. A token alone gives an
    official nothing: they have a role when both the token and the directory say so."""

    def __init__(self, issuer: Issuer, table: AccessTable, roles_in_directory: RolesInDirectory) -> None:
        self._issuer = issuer
        self._table = table
        self._roles_in_directory = roles_in_directory

    async def __call__(self, request: Request) -> None:
        access = self._table.get(f"{request.method} {request.scope['route'].path}")
        if access is not None and access.public:
            return
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise unauthenticated()
        caller = await self._entitled(request, await self._verified(token))
        held = caller.roles if caller.client else caller.roles | {OFFICIAL}
        role = next((r for r in access.allowed if r in held), None) if access else None
        if role is None:
            raise RoleMissing
        act_as(role)
        request.state.caller = caller

    async def _verified(self, token: str) -> Caller:
        try:
            return await self._issuer.verify(token)
        except httpx.HTTPError:
            raise HTTPException(503, headers={"Retry-After": "5"}) from None

    async def _entitled(self, request: Request, caller: Caller) -> Caller:
        """A program never has the role of a person, and a person never that of a program."""
        if caller.client:
            return replace(caller, roles=caller.roles & {PROGRAM})
        listed = await self._roles_in_directory(request, caller.subject)
        if listed is None:
            raise NotInDirectory
        return replace(caller, roles=frozenset(role for role in caller.roles - {PROGRAM} if role in listed))


def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


CallerDep = Annotated[Caller, Depends(_caller)]


class TokenSource:
    """A token of this service for another one (client credentials), renewed before it expires."""

    def __init__(self, issuer_url: str, client_id: str, client_secret: str, internal_url: str | None = None) -> None:
        self._issuer = Issuer(issuer_url, "", internal_url)
        self._credentials = {"client_id": client_id, "client_secret": client_secret}
        self._token = ""
        self._until = 0.0
        self._lock = asyncio.Lock()

    async def token(self) -> str:
        """A token that is valid for at least another half minute. Raises `httpx.HTTPError` when there is none."""
        async with self._lock:
            if time.monotonic() > self._until - 30:
                endpoint = (await self._issuer.metadata())["token_endpoint"]
                async with httpx.AsyncClient(timeout=5, verify=_certificates()) as client:
                    form = {"grant_type": "client_credentials", **self._credentials}
                    answer = await client.post(endpoint, data=form)
                    answer.raise_for_status()
                self._token = answer.json()["access_token"]
                self._until = time.monotonic() + float(answer.json().get("expires_in", 60))
            return self._token

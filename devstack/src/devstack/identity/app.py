"""HTTP: discovery, keys, login page, tokens, userinfo."""

import base64
import binascii
from typing import Annotated, Any
from urllib.parse import unquote, urlencode

from fastapi import FastAPI, Form, Query, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, RedirectResponse, Response
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, PackageLoader, StrictUndefined
from pydantic import BaseModel

from devstack.identity.clients import Client
from devstack.identity.grants import LoginRequest
from devstack.identity.provider import OAuthError, Provider

_PAGES = Jinja2Templates(
    env=Environment(loader=PackageLoader("devstack.identity"), autoescape=True, undefined=StrictUndefined)
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Login(BaseModel):
    """A client's request as it passes through the login page; omitted parameters are empty."""

    client_id: str = ""
    redirect_uri: str = ""
    response_type: str = ""
    code_challenge: str = ""
    code_challenge_method: str = ""
    state: str = ""
    nonce: str = ""
    scope: str = ""
    official: str = ""

    def checked(self, provider: Provider) -> LoginRequest:
        request = LoginRequest(
            self.client_id, self.redirect_uri, self.code_challenge, self.state, self.nonce, self.scope
        )
        provider.check(request, self.response_type, self.code_challenge_method)
        return request


class TokenRequest(BaseModel):
    grant_type: str = ""
    code: str = ""
    redirect_uri: str = ""
    code_verifier: str = ""
    client_id: str = ""
    client_secret: str = ""


def create_identity(provider: Provider) -> FastAPI:
    app = FastAPI(title="wederhoor-identity", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"], allow_headers=["*"])
    _add_metadata(app, provider)
    _add_login(app, provider)
    _add_tokens(app, provider)
    return app


def _add_metadata(app: FastAPI, provider: Provider) -> None:
    @app.get("/.well-known/openid-configuration")
    async def discovery() -> dict[str, Any]:
        return provider.discovery()

    @app.get("/jwks")
    async def jwks() -> dict[str, Any]:
        return provider.tokens.jwks()

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/userinfo", response_model=None)
    async def userinfo(request: Request) -> Response | dict[str, Any]:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        claims = provider.tokens.read(token) if kind.lower() == "bearer" else None
        official = provider.municipality.official(str(claims["sub"])) if claims else None
        if official is None:
            return JSONResponse({"error": "invalid_token"}, 401, {"WWW-Authenticate": 'Bearer error="invalid_token"'})
        return provider.claims(official)


def _add_login(app: FastAPI, provider: Provider) -> None:
    @app.get("/authorize")
    async def login_page(request: Request, login: Annotated[Login, Query()]) -> Response:
        try:
            login.checked(provider)
        except OAuthError as refusal:
            return _refused(request, refusal)
        asked = login.model_dump(exclude={"official"})
        page = {"municipality": provider.municipality, "asked": asked}
        return _PAGES.TemplateResponse(request, "login.html.j2", page, headers=_HEADERS)

    @app.post("/authorize")
    async def chosen(request: Request, login: Annotated[Login, Form()]) -> Response:
        try:
            code = provider.grants.give(login.checked(provider), provider.official(login.official).id)
        except OAuthError as refusal:
            return _refused(request, refusal)
        back = urlencode({"code": code, "state": login.state, "iss": provider.tokens.issuer})
        joint = "&" if "?" in login.redirect_uri else "?"
        return RedirectResponse(f"{login.redirect_uri}{joint}{back}", 303, _HEADERS)


def _refused(request: Request, refusal: OAuthError) -> Response:
    page = {"reason": refusal.description}
    return _PAGES.TemplateResponse(request, "refused.html.j2", page, status_code=400, headers=_HEADERS)


def _add_tokens(app: FastAPI, provider: Provider) -> None:
    @app.post("/token")
    async def token(request: Request, asked: Annotated[TokenRequest, Form()]) -> Response:
        try:
            answer = _answer(provider, asked, request)
        except OAuthError as refusal:
            said = {"error": refusal.code, "error_description": refusal.description}
            return JSONResponse(said, refusal.status, {"Cache-Control": "no-store"})
        return JSONResponse(answer, headers={"Cache-Control": "no-store"})


def _answer(provider: Provider, asked: TokenRequest, request: Request) -> dict[str, Any]:
    if asked.grant_type == "authorization_code":
        return provider.tokens_for_code(asked.code, asked.client_id, asked.redirect_uri, asked.code_verifier)
    if asked.grant_type == "client_credentials":
        return provider.tokens_for_client(_client(provider, asked, request))
    raise OAuthError("unsupported_grant_type", "Ask for authorization_code or client_credentials.")


def _client(provider: Provider, asked: TokenRequest, request: Request) -> Client:
    client_id, secret = _basic(request.headers.get("authorization", "")) or (asked.client_id, asked.client_secret)
    client = provider.clients.authenticated(client_id, secret)
    if client is None:
        raise OAuthError("invalid_client", "Unknown client or wrong secret.", 401)
    return client


def _basic(header: str) -> tuple[str, str] | None:
    kind, _, encoded = header.partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        client_id, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return unquote(client_id), unquote(secret)

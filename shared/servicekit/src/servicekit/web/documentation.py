"""Serves the OpenAPI document, its page and the AsyncAPI document: nothing is loaded from outside."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html, get_swagger_ui_oauth2_redirect_html
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles

from servicekit.web.auth import AccessTable
from servicekit.web.problems import MEDIA_TYPE, Problem

OPENAPI_PATH = "/v1/openapi.json"
ASYNCAPI_PATH = "/v1/asyncapi.json"
DOCS_CLIENT = "wederhoor-docs"
_FROM_EVERYWHERE = {"Access-Control-Allow-Origin": "*"}
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " connect-src *; frame-ancestors 'none'"
)
_REFUSALS = {
    "400": "The request is malformed; every wrong field is named.",
    "401": "There is no valid token.",
    "403": "The directory does not hold the caller, or none of their roles may do this.",
    "404": "It does not exist, or the caller may not know of it.",
    "409": "The step is not allowed as things are; `code` and `article` say why.",
    "412": "Somebody else changed it meanwhile.",
    "413": "The body is too large.",
    "503": "The database or the identity provider is away; try again.",
}


def add_documentation(
    app: FastAPI, table: AccessTable, issuer_url: str, messages: Callable[[], dict[str, Any]]
) -> None:
    """Serve `/v1/openapi.json` and `/v1/asyncapi.json` to everybody (CORS `*`, no token) and a page to try the API at
    `/docs`. `messages` makes the AsyncAPI document of what this service publishes and reads."""
    # A package that contains Swagger UI 5, which reads OpenAPI 3.1; nothing else in it is used.
    app.mount("/docs/assets", StaticFiles(packages=[("fastapi_offline", "static")]), name="docs-assets")

    @app.get(OPENAPI_PATH, include_in_schema=False)
    async def openapi_document() -> JSONResponse:
        if app.openapi_schema is None:
            app.openapi_schema = describe(app, table, issuer_url)
        return JSONResponse(app.openapi_schema, headers=_FROM_EVERYWHERE)

    @cache
    def asyncapi() -> bytes:
        """Made at the first request: its schemas take time to build, and most processes are never asked."""
        return json.dumps(messages(), ensure_ascii=False).encode()

    @app.get(ASYNCAPI_PATH, include_in_schema=False)
    async def asyncapi_document() -> Response:
        return Response(asyncapi(), media_type="application/json", headers=_FROM_EVERYWHERE)

    @app.get("/docs", include_in_schema=False)
    async def docs_page(_request: Request) -> HTMLResponse:
        page = get_swagger_ui_html(
            openapi_url=OPENAPI_PATH,
            title=f"{app.title}: API",
            oauth2_redirect_url="/docs/oauth2-redirect",
            init_oauth={"clientId": DOCS_CLIENT, "usePkceWithAuthorizationCodeGrant": True, "scopes": "openid"},
            swagger_js_url="/docs/assets/swagger-ui-bundle.js",
            swagger_css_url="/docs/assets/swagger-ui.css",
            swagger_favicon_url="/docs/assets/favicon.png",
        )
        page.headers["Content-Security-Policy"] = _PAGE_POLICY
        return page

    @app.get("/docs/oauth2-redirect", include_in_schema=False)
    async def docs_redirect() -> HTMLResponse:
        page = get_swagger_ui_oauth2_redirect_html()
        page.headers["Content-Security-Policy"] = _PAGE_POLICY
        return page


def describe(app: FastAPI, table: AccessTable, issuer_url: str) -> dict[str, Any]:
    """OpenAPI 3.1 with our refusals instead of FastAPI's 422, and with who may call what."""
    document = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        contact=app.contact,
        license_info=app.license_info,
    )
    parts = document.setdefault("components", {})
    schemas = parts.setdefault("schemas", {})
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(schema.pop("$defs", {}))
    schemas["Problem"] = schema
    discovery = f"{issuer_url.rstrip('/')}/.well-known/openid-configuration"
    parts["securitySchemes"] = {"oidc": {"type": "openIdConnect", "openIdConnectUrl": discovery}}
    for path, operations in document.get("paths", {}).items():
        for method, operation in operations.items():
            _complete(operation, table, f"{method.upper()} {path}")
    return document


def _complete(operation: dict[str, Any], table: AccessTable, route: str) -> None:
    access = table.get(route) or table.get(route.replace("{key}", "{key:path}"))
    responses = operation["responses"]
    responses.pop("422", None)
    body = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    public = access is None or access.public
    for status, meaning in _REFUSALS.items():
        if public and status in {"401", "403"}:
            continue
        responses.setdefault(status, {"description": meaning, "content": body})
    if access is not None and not public:
        operation["security"] = [{"oidc": []}]
        operation["x-roles"] = list(access.allowed)

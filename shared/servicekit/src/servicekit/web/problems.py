"""Problem details (RFC 9457): the only place that turns a refusal into an HTTP answer."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException

from servicekit.database import database_away, unstorable_text
from servicekit.errors import (
    Conflict,
    DomainError,
    Forbidden,
    Invalid,
    NotFound,
    NotYetKnown,
    PreconditionFailed,
)
from servicekit.observability import get_logger

MEDIA_TYPE = "application/problem+json"
STATUS: dict[type[DomainError], int] = {
    Invalid: 400,
    Forbidden: 403,
    NotFound: 404,
    NotYetKnown: 409,
    Conflict: 409,
    PreconditionFailed: 412,
}

CODES = {401: "token-missing-or-invalid", 413: "body-too-large", 503: "identity-provider-away"}

# Where pydantic's own message would quote the input.
_UNQUOTED = {
    "json_invalid": "This is not valid JSON.",
    "uuid_parsing": "This is not a UUID.",
    "union_tag_invalid": "This is not one of the known kinds.",
}

_log = get_logger(__name__)


class WrongField(BaseModel):
    """A field by its path in the body or query, and what is wrong with it."""

    field: str
    message: str


class Problem(BaseModel):
    """What went wrong. `code` is stable and listed in docs/problems.md; `article` is the law behind a refusal."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str
    article: str | None = None
    errors: list[WrongField] | None = None


def problem(status: int, code: str, detail: str, **more: Any) -> JSONResponse:
    """An answer in problem details."""
    headers = more.pop("headers", None)
    body = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, code=code, **more)
    return JSONResponse(body.model_dump(exclude_none=True), status, media_type=MEDIA_TYPE, headers=headers)


def status_of(error: DomainError) -> int:
    """The HTTP status of a refusal, by its family."""
    return next((status for family, status in STATUS.items() if isinstance(error, family)), 409)


async def _on_domain_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, DomainError)  # noqa: S101 - registered for this family only
    errors = (
        [WrongField(field=e.field, message=e.message) for e in error.errors] if isinstance(error, Invalid) else None
    )
    return problem(status_of(error), error.code, str(error), article=error.article, errors=errors)


async def _on_invalid_request(_request: Request, error: Exception) -> JSONResponse:
    """400, never 422 (NLgov API rules); names every field, quotes none of the input."""
    assert isinstance(error, RequestValidationError)  # noqa: S101
    wrong = [WrongField(field=_path(e), message=_UNQUOTED.get(e["type"], e["msg"])) for e in error.errors()]
    return problem(400, "invalid-input", "The request has fields that are missing or wrong.", errors=wrong)


def _path(error: dict[str, Any]) -> str:
    location = error["loc"]
    inside = location[1:] if len(location) > 1 else location  # without body, query, path or header
    return "body" if error["type"] == "json_invalid" else ".".join(str(part) for part in inside)


async def _on_http_exception(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101
    phrase = HTTPStatus(error.status_code).phrase
    code = CODES.get(error.status_code, phrase.lower().replace(" ", "-"))
    return problem(error.status_code, code, phrase, headers=error.headers)


async def _on_stale(_request: Request, _error: Exception) -> JSONResponse:
    return problem(412, PreconditionFailed.code, "Somebody else changed it in the meantime. Read it again and retry.")


def unexpected(error: Exception) -> JSONResponse:
    """The answer to an unforeseen failure: it shows nothing of it; its class and place are logged."""
    if database_away(error):
        return problem(503, "database-away", "Try again in a moment.", headers={"Retry-After": "5"})
    if unstorable_text(error):
        return problem(400, "invalid-input", "A text contains a character that cannot be stored (NUL).")
    _log.error("request-failed", exc_info=error)
    return problem(500, "internal-error", "Something went wrong on our side.")


def add_problem_handlers(app: FastAPI) -> None:
    """Teach an application to answer every refusal and failure in problem details."""
    app.add_exception_handler(DomainError, _on_domain_error)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)
    app.add_exception_handler(HTTPException, _on_http_exception)
    app.add_exception_handler(StaleDataError, _on_stale)

"""The answer to unknown addresses: a page that says so, or a request to wait after too many attempts."""

from fastapi import Request, Response

from intake.entrypoints.pages.rendering import page
from intake.entrypoints.parts import Parts


def must_wait(request: Request, parts: Parts) -> Response | None:
    """The answer to a client that tried too many wrong addresses; None: go on."""
    if not parts.failed_looks.too_many(_client(request)):
        return None
    answer = page("too_many", parts.municipality, parts.now(), status=429)
    answer.headers["Retry-After"] = "600"
    return answer


def unknown(request: Request, parts: Parts) -> Response:
    """The answer to a wrong address, which also counts it."""
    parts.failed_looks.note(_client(request))
    return page("unknown", parts.municipality, parts.now(), status=404)


def _client(request: Request) -> str:
    return request.client.host if request.client else "unknown"

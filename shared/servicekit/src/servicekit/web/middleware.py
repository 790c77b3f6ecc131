"""Wraps every request: a size limit, a cause and a span, response headers, metrics."""

import re
import time
from collections.abc import Mapping
from typing import Any

from opentelemetry.trace import SpanKind, StatusCode
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from servicekit.delivery.causation import Cause, caused_by, correlation
from servicekit.ids import new_id
from servicekit.observability import Metrics
from servicekit.tracing import span
from servicekit.web.problems import problem, unexpected

SECURITY_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_TRACEPARENT = re.compile(r"00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
UNMATCHED = "unmatched"  # never the path itself: it may contain a secret or arbitrary text


class BodyTooLargeError(HTTPException):
    """The body is larger than the service accepts. It is an HTTPException, because FastAPI turns any other error while
    reading into 400."""

    def __init__(self) -> None:
        super().__init__(413)


class Edge:
    """Pure ASGI, outermost: sees every answer, also those to failures."""

    def __init__(
        self, app: ASGIApp, *, version: str, metrics: Metrics, max_body_bytes: int, uploads: Mapping[str, int]
    ) -> None:
        """`uploads`: where larger bodies may come in, a pattern of the whole path with the number of bytes."""
        self._app = app
        self._version = version
        self._metrics = metrics
        self._max = max_body_bytes
        self._uploads = {re.compile(path): most for path, most in uploads.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cause = Cause(correlation(headers.get("x-correlation-id")) or str(new_id()))
        parent = headers.get("traceparent", "")
        method = scope["method"] if scope["method"] in METHODS else "OTHER"
        began = time.perf_counter()
        answer = _Answer(send, self._version, cause.correlation_id)
        with (
            caused_by(cause),
            span(method, SpanKind.SERVER, parent if _TRACEPARENT.fullmatch(parent) else None) as opened,
        ):
            await self._pass_on(scope, receive, answer, headers)
            route = getattr(scope.get("route"), "path", UNMATCHED)
            opened.update_name(f"{method} {route}")
            opened.set_attributes({"http.route": route, "http.response.status_code": answer.status})
            if answer.status >= 500:
                opened.set_status(StatusCode.ERROR)
        self._metrics.requests.labels(method, route, str(answer.status)).inc()
        self._metrics.seconds.labels(method, route).observe(time.perf_counter() - began)

    async def _pass_on(self, scope: Scope, receive: Receive, answer: "_Answer", headers: Headers) -> None:
        length = headers.get("content-length", "0")
        most = next((most for path, most in self._uploads.items() if path.fullmatch(scope["path"])), self._max)
        if length.isdecimal() and int(length) > most:
            detail = f"At most {most} bytes are accepted."
            await problem(413, "body-too-large", detail)(scope, receive, answer)
            return
        try:
            await self._app(scope, self._limited(receive, most), answer)
        except Exception as error:  # noqa: BLE001 - whatever it was, the caller gets an answer and no trace
            failure = unexpected(error)
            if not answer.status:  # once an answer has begun, the server can only break it off
                await failure(scope, receive, answer)

    def _limited(self, receive: Receive, most: int) -> Receive:
        taken = 0

        async def limited() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise BodyTooLargeError
            return message

        return limited


class _Answer:
    """Adds our standard headers to an answer and remembers its status. Headers that a route set itself stay."""

    def __init__(self, send: Send, version: str, correlation_id: str) -> None:
        self._send = send
        self._headers: dict[str, str] = {
            **SECURITY_HEADERS,
            "API-Version": version,
            "X-Correlation-ID": correlation_id,
        }
        self.status = 0

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in self._headers.items():
                headers.setdefault(name, value)
        await self._send(message)

"""One person's HTTP client: sends their token, raises refusals as errors, waits for a service that is down."""

import time
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

import httpx

Json = dict[str, Any]
AWAY = {502, 503, 504}


def new_client() -> httpx.Client:
    """One connection pool for everyone; safe to share between threads."""
    limits = httpx.Limits(max_connections=200, max_keepalive_connections=50, keepalive_expiry=3)
    return httpx.Client(timeout=60, trust_env=False, limits=limits)


def new_key() -> str:
    """A new Idempotency-Key."""
    return f"drive-{uuid4()}"


class RefusedError(Exception):
    """The service refused. `problem` is its answer; `asked` is the number of requests before that answer."""

    def __init__(self, answer: httpx.Response, asked: int = 1) -> None:
        self.status, self.asked = answer.status_code, asked
        is_problem = answer.headers.get("content-type", "").startswith("application/problem+json")
        self.problem: Json = answer.json() if is_problem else {"detail": answer.text[:300]}
        request = answer.request
        super().__init__(f"{request.method} {request.url.path}: {self.status} {self.code or ''} {self.detail}")

    @property
    def code(self) -> str | None:
        return self.problem.get("code")

    @property
    def article(self) -> str | None:
        return self.problem.get("article")

    @property
    def detail(self) -> str:
        return str(self.problem.get("detail") or self.problem.get("title") or "")


class Web:
    """Requests of one person to one service.

    `patience` is for how many seconds a request is repeated while no answer comes. That is safe, because every request
    of the driver may be repeated: a creating POST has an Idempotency-Key, an edit an If-Match.
    """

    def __init__(
        self,
        client: httpx.Client,
        base_url: str,
        *,
        token: Callable[[], str] | None = None,
        renew: Callable[[], None] = lambda: None,
        patience: float = 0.0,
    ) -> None:
        self._client, self._base, self._patience = client, base_url.rstrip("/"), patience
        self._token, self._renew = token, renew

    def ask(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        form: Mapping[str, str] | None = None,
        files: Mapping[str, tuple[str, bytes, str]] | None = None,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """The answer, or `RefusedError` for anything from 400."""
        url = path if path.startswith("http") else self._base + path
        request: Json = {"json": json, "data": form, "files": files, "params": params, "headers": headers or {}}
        ends, asked, renewed = time.monotonic() + self._patience, 0, False
        while True:
            asked += 1
            answer = self._once(method, url, request, ends)
            if answer is None:
                time.sleep(0.1)
            elif answer.status_code == 401 and self._token and not renewed:
                self._renew()
                renewed = True
            elif answer.status_code >= 400:
                raise RefusedError(answer, asked)
            else:
                return answer

    def _once(self, method: str, url: str, request: Json, ends: float) -> httpx.Response | None:
        """None when no answer came and there is time to try again."""
        in_time = time.monotonic() < ends
        try:
            answer = self._client.request(
                method, url, **{**request, "headers": {**request["headers"], **self._bearer()}}
            )
        except httpx.TransportError:
            if in_time:
                return None
            raise
        return None if answer.status_code in AWAY and in_time else answer

    def get(self, path: str, **params: object) -> Json:
        """Get the JSON at this path."""
        given = {name: value for name, value in params.items() if value is not None}
        return _json(self.ask("GET", path, params=given))

    def post(self, path: str, body: object, *, key: str | None = None, if_match: int | None = None) -> Json:
        """Post JSON, with this Idempotency-Key or a new one."""
        headers = {"Idempotency-Key": key or new_key()} | _matching(if_match)
        return _json(self.ask("POST", path, json=body, headers=headers))

    def upload(self, path: str, fields: Mapping[str, str], name: str, text: bytes) -> Json:
        """File a document of plain text."""
        headers = {"Idempotency-Key": new_key()}
        return _json(self.ask("POST", path, form=fields, files={"file": (name, text, "text/plain")}, headers=headers))

    def put(self, path: str, body: object, *, if_match: int | None = None) -> Json:
        return _json(self.ask("PUT", path, json=body, headers=_matching(if_match)))

    def _bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token()}"} if self._token else {}


def _matching(revision: int | None) -> dict[str, str]:
    return {"If-Match": f'"{revision}"'} if revision is not None else {}


def _json(answer: httpx.Response) -> Json:
    content: Json = answer.json() if answer.content else {}
    return content

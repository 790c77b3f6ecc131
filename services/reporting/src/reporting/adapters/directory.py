"""The directory of officials, kept by procedure and asked over HTTP."""

import time
from collections.abc import Callable
from urllib.parse import quote

import httpx

from reporting.application.directory import DirectoryAway
from servicekit.web.auth import TokenSource

Roles = frozenset[str] | None  # None: nobody active under exactly this id


class ProcedureDirectory:
    """An answer is kept for `keep_seconds`: that is how long rights that were lost may still count here."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        tokens: TokenSource,
        keep_seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client, self._tokens = client, tokens
        self._keep_seconds, self._clock = keep_seconds, clock
        self._kept: dict[str, tuple[float, Roles]] = {}

    async def roles_of(self, official_id: str) -> Roles:
        """The roles of the official with exactly this id. Raises `DirectoryAway` when procedure cannot be asked."""
        now = self._clock()
        kept = self._kept.get(official_id)
        if kept is None or kept[0] <= now:
            kept = now + self._keep_seconds, await self._asked(official_id)
            self._kept = {name: each for name, each in self._kept.items() if each[0] > now} | {official_id: kept}
        return kept[1]

    async def _asked(self, official_id: str) -> Roles:
        try:
            headers = {"Authorization": f"Bearer {await self._tokens.token()}"}
            answer = await self._client.get(f"v1/officials/{quote(official_id, safe='')}", headers=headers)
            if answer.status_code == httpx.codes.NOT_FOUND:
                return None
            told = answer.raise_for_status().json()
            return frozenset(map(str, told["roles"])) if told["id"] == official_id else None
        except (httpx.HTTPError, KeyError, TypeError, ValueError):
            raise DirectoryAway from None

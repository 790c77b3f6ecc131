"""The texts of messages, fetched from the service that keeps them (`GET /v1/messages/{id}/content`)."""

import asyncio

import httpx

from intake.application.ports import MessageText
from servicekit.auth import TokenSource
from servicekit.observability import get_logger

PATIENCE_SECONDS = 3.0  # a citizen waits no longer than this for texts; the rest of the page is here

_log = get_logger(__name__)


class HttpMessageTexts:
    """`MessageTexts` over HTTP, with a token of this service."""

    def __init__(self, client: httpx.AsyncClient, tokens: TokenSource) -> None:
        self._client = client
        self._tokens = tokens

    async def fetch(self, message_ids: list[str]) -> dict[str, MessageText | None]:
        texts: dict[str, MessageText | None] = dict.fromkeys(message_ids)
        if not message_ids:
            return texts
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                token = await self._tokens.token()
                await asyncio.gather(*(self._fetch_into(texts, message_id, token) for message_id in message_ids))
        except (httpx.HTTPError, TimeoutError, ValueError, KeyError) as error:
            _log.warning("message-texts-away", error=type(error).__name__)
        return texts

    async def _fetch_into(self, texts: dict[str, MessageText | None], message_id: str, token: str) -> None:
        answer = await self._client.get(
            f"v1/messages/{message_id}/content", headers={"Authorization": f"Bearer {token}"}
        )
        if answer.status_code != httpx.codes.NOT_FOUND:
            answer.raise_for_status()
            content = answer.json()
            texts[message_id] = MessageText(content["subject"], content["text"])

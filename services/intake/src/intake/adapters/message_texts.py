"""The texts of messages and their enclosures, fetched from the service that keeps them (`GET
/v1/messages/{id}/content`, `GET /v1/messages/{id}/enclosures/{number}`)."""

import asyncio
import hashlib
from typing import Any

import httpx

from intake.application.ports import Enclosed, EnclosedDocument, MessageText
from servicekit.observability import get_logger
from servicekit.web.auth import TokenSource

PATIENCE_SECONDS = 3.0  # a citizen waits at most this long for texts; the rest of the page needs no other service
DOCUMENT_SECONDS = 30.0
AWAY = (httpx.HTTPError, TimeoutError, ValueError, KeyError)

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
                await asyncio.gather(*(self._fetch_into(texts, message_id) for message_id in message_ids))
        except AWAY as error:
            _log.warning("message-texts-away", error=type(error).__name__)
        return texts

    async def document(self, message_id: str, number: int) -> EnclosedDocument | None:
        try:
            async with asyncio.timeout(DOCUMENT_SECONDS):
                return await self._document(message_id, number)
        except AWAY as error:
            _log.warning("enclosure-away", error=type(error).__name__)
            return None

    async def _document(self, message_id: str, number: int) -> EnclosedDocument | None:
        texts: dict[str, MessageText | None] = {}
        await self._fetch_into(texts, message_id)
        text = texts.get(message_id)
        enclosed = next((each for each in text.enclosures if each.number == number), None) if text else None
        answer = await self._ask(f"v1/messages/{message_id}/enclosures/{number}") if enclosed else None
        if enclosed is None or answer is None:
            return None
        if hashlib.sha256(answer.content).hexdigest() != enclosed.sha256:
            _log.error("enclosure-is-not-what-was-sent")
            return None
        return EnclosedDocument(enclosed, answer.content)

    async def _fetch_into(self, texts: dict[str, MessageText | None], message_id: str) -> None:
        answer = await self._ask(f"v1/messages/{message_id}/content")
        if answer is not None:
            texts[message_id] = _text(answer.json())

    async def _ask(self, path: str) -> httpx.Response | None:
        """The answer; None where there is nothing."""
        headers = {"Authorization": f"Bearer {await self._tokens.token()}"}
        answer = await self._client.get(path, headers=headers)
        return None if answer.status_code == httpx.codes.NOT_FOUND else answer.raise_for_status()


def _text(content: dict[str, Any]) -> MessageText:
    enclosed = tuple(
        Enclosed(each["number"], each["name"], each["mediaType"], each["size"], each["sha256"])
        for each in content.get("enclosures", ())
    )
    return MessageText(content["subject"], content["text"], enclosed)

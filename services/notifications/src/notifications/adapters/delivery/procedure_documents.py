"""Documents of a file, kept by procedure. They are fetched when a message that encloses them is about to leave."""

import asyncio

import httpx

from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.errors import EnclosureUnusable, HandoverDeferred
from servicekit.web.auth import TokenSource

SECONDS = 60.0  # for one document as a whole; the lease on a message is longer
GONE = frozenset({httpx.codes.NOT_FOUND, httpx.codes.GONE})


class ProcedureDocuments:
    def __init__(self, client: httpx.AsyncClient, tokens: TokenSource) -> None:
        self._client = client
        self._tokens = tokens

    async def content(self, enclosure: Enclosure) -> bytes:
        """One version of a document. While procedure is down the message waits by the handover schedule; a missing
        document needs a person."""
        try:
            async with asyncio.timeout(SECONDS):
                return await self._fetched(enclosure)
        except httpx.HTTPStatusError as error:
            if error.response.status_code in GONE:
                raise EnclosureUnusable("enclosure-gone") from None
            raise HandoverDeferred(f"enclosure-{error.response.status_code}") from None
        except (httpx.HTTPError, TimeoutError):
            raise HandoverDeferred("enclosure-away") from None

    async def _fetched(self, enclosure: Enclosure) -> bytes:
        path = f"v1/documents/{enclosure.document_id}/versions/{enclosure.version}/content"
        headers = {"Authorization": f"Bearer {await self._tokens.token()}"}
        content = bytearray()
        async with self._client.stream("GET", path, headers=headers) as answer:
            answer.raise_for_status()
            async for part in answer.aiter_bytes():
                content += part
                if len(content) > enclosure.size:  # never read more into memory than the announced size
                    break
        return bytes(content)

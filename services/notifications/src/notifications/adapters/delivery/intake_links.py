"""Links to a complainant's own page. Only intake keeps them; this service asks for one when it writes an e-mail."""

from uuid import UUID

import httpx

from notifications.domain.errors import HandoverDeferred
from servicekit.web.auth import TokenSource


class IntakeLinks:
    def __init__(self, client: httpx.AsyncClient, tokens: TokenSource) -> None:
        self._client = client
        self._tokens = tokens

    async def own_page(self, complaint_id: UUID) -> str:
        """A new secret link. While intake is down the message waits by the handover schedule."""
        try:
            headers = {"Authorization": f"Bearer {await self._tokens.token()}"}
            answer = await self._client.post(f"v1/complaints/{complaint_id}/links", headers=headers)
            answer.raise_for_status()
            return str(answer.json()["url"])
        except httpx.HTTPStatusError as error:
            raise HandoverDeferred(f"link-{error.response.status_code}") from None
        except (httpx.HTTPError, ValueError, KeyError):
            raise HandoverDeferred("link-away") from None

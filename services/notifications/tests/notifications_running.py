"""A running service, and what a test does with it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aio_pika
import httpx

from contracts.event import Event
from devstack.identity.thread import Issuer
from devstack.mail.catcher import MailCatcher


@dataclass
class IntakeStub:
    """Gives links to a caller with our token; `away` makes it answer 503."""

    url: str
    away: bool = False
    asked_by: list[str] = field(default_factory=list)


@dataclass
class ProcedureStub:
    """Holds documents by id, for a caller with our token; `away` makes it answer 503."""

    url: str
    away: bool = False
    documents: dict[str, bytes] = field(default_factory=dict)
    asked_by: list[str] = field(default_factory=list)


@dataclass
class Running:
    """A running service, and what a test does with it."""

    client: httpx.AsyncClient
    issuer: Issuer
    rabbitmq_url: str
    mail: MailCatcher

    def bearing(self, sub: str, *roles: str, **claims: Any) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.issuer.token(sub, list(roles), **claims)}"}

    async def get(self, path: str, sub: str, *roles: str, **params: Any) -> httpx.Response:
        return await self.client.get(path, headers=self.bearing(sub, *roles), params=params or None)

    async def post(self, path: str, body: Any, sub: str, *roles: str) -> httpx.Response:
        return await self.client.post(path, headers=self.bearing(sub, *roles), json=body)

    async def publish(self, *events: Event) -> None:
        async with await aio_pika.connect(self.rabbitmq_url) as connection:
            channel = await connection.channel(on_return_raises=True)
            for event in events:
                exchange = await channel.get_exchange(event.door.value)
                message = aio_pika.Message(event.to_bytes(), content_type="application/cloudevents+json")
                await exchange.publish(message, event.type, mandatory=True)

    async def messages(self, complaint_id: object) -> list[dict[str, Any]]:
        answer = await self.get("/v1/messages", "o-1010", "complaint_coordinator", complaintId=str(complaint_id))
        return list(answer.json()["items"]) if answer.status_code == 200 else []

    async def until(self, true: Callable[[], Awaitable[Any]], seconds: float = 20) -> Any:
        async with asyncio.timeout(seconds):
            while not (found := await true()):  # noqa: ASYNC110 - what happens in another process sets no Event
                await asyncio.sleep(0.05)
            return found

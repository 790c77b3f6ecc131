"""The courier of this service at work, in memory, with a clock that can be moved."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from notifications_builders import (
    ADDRESS,
    EMAIL,
    MONDAY,
    a_contact,
    a_planned_message,
    some_texts,
)
from notifications_fakes import MemoryWork, Store, begin_in
from notifications_outside import ListedMailer, NumberedLinks, PlainPrinter, ShelvedDocuments

from contracts.event import Event
from contracts.letters.receiving import BareReceipt
from notifications.application.delivery.send_message import Courier, deliver_next
from notifications.application.messages.render import Texts
from notifications.domain.delivery.message import Message
from notifications.domain.people.addressee import PostalAddress
from notifications.domain.people.contact import Consent, Person
from notifications.domain.people.official import Official
from notifications.entrypoints.consumers import readers
from words.messages import MessageCode

RECEIPT = BareReceipt(received_at=MONDAY).model_dump_json(by_alias=True)


@dataclass
class Office:
    """What this service hears, plans and sends."""

    store: Store = field(default_factory=Store)
    mailer: ListedMailer = field(default_factory=ListedMailer)
    links: NumberedLinks = field(default_factory=NumberedLinks)
    documents: ShelvedDocuments = field(default_factory=ShelvedDocuments)
    printer: PlainPrinter = field(default_factory=PlainPrinter)
    texts: Texts = field(default_factory=cache(some_texts))
    now: datetime = MONDAY
    failing_after_handover: int = 0

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[MemoryWork]:
        if self.mailer.taken and self.failing_after_handover:
            self.failing_after_handover -= 1
            raise ConnectionError
        async with begin_in(self.store)() as work:
            yield work

    async def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def with_message(
        self, *, email: str | None = EMAIL, postal: PostalAddress | None = ADDRESS, **more: Any
    ) -> Message:
        """A planned message, to a complainant who may be written to in these ways unless an official is named."""
        if more.get("code") is MessageCode.M01R:
            more |= {"told": RECEIPT, "email": email}
        if official := more.get("official_id"):
            self.store.officials[official] = Official(official, "Aisha Modelmens", email or "", (), True, 1)
        consent = Consent(email, MONDAY) if email else None
        contact = a_contact(Person("Sanne Voorbeeld", postal, email, consent))
        self.store.contacts[contact.complaint_id] = contact
        message = a_planned_message(**more)
        self.store.messages[message.message_id] = message
        return message

    async def hear(self, *events: Event) -> None:
        """Apply facts of other services."""
        for event in events:
            for reader in readers(lambda: self.now):
                if found := reader.find(event.type):
                    async with self.begin() as work:
                        await found[1](event, work)

    async def deliver(self) -> bool:
        return await deliver_next(
            Courier(
                begin=self.begin,
                texts=self.texts,
                mailer=self.mailer,
                links=self.links,
                documents=self.documents,
                printer=self.printer,
                sender="klachten@voorbeeldstad.example",
                reply_to="klachten@voorbeeldstad.example",
                now=lambda: self.now,
                chance=lambda: 0.5,
                pause=self.wait,
            )
        )

    async def deliver_all(self) -> None:
        while await self.deliver():
            pass

    def messages(self) -> list[Message]:
        return list(self.store.messages.values())

    def pages(self) -> list[str]:
        """Every letter that was printed."""
        return [document.decode() for document, _, _ in self.store.documents.values()]

    def events(self) -> list[str]:
        return [line.event.value for line in self.store.history]

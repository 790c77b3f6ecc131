"""Doubles of what the courier uses: mail server, intake, procedure, printer. Each works unless told to fail."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import httpx

from notifications.application.ports import Mail
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.errors import HandoverRefused
from servicekit.web.auth import TokenSource


class ListedMailer:
    """Accepts every e-mail, unless told to fail."""

    def __init__(self, *failures: Exception) -> None:
        self.taken: list[Mail] = []
        self._failures = list(failures)

    async def send(self, mail: Mail) -> None:
        if self._failures:
            raise self._failures.pop(0)
        self.taken.append(mail)


class NumberedLinks:
    """A new link every time, as intake gives them."""

    def __init__(self, *failures: Exception) -> None:
        self.given = 0
        self._failures = list(failures)

    async def own_page(self, complaint_id: UUID) -> str:
        if self._failures:
            raise self._failures.pop(0)
        self.given += 1
        return f"https://klachten.example/mijn/geheim-{self.given}"


class PlainPrinter:
    """The document is the page itself."""

    def __init__(self, *failures: Exception) -> None:
        self._failures = list(failures)

    async def document(self, html: str) -> bytes:
        if self._failures:
            raise self._failures.pop(0)
        return html.encode()


class ShelvedDocuments:
    """Gives the documents it holds, as procedure does."""

    def __init__(self, *failures: Exception) -> None:
        self.shelf: dict[UUID, bytes] = {}
        self.asked: list[UUID] = []
        self._failures = list(failures)

    async def content(self, enclosure: Enclosure) -> bytes:
        if self._failures:
            raise self._failures.pop(0)
        self.asked.append(enclosure.document_id)
        return self.shelf[enclosure.document_id]


class OneToken(TokenSource):
    def __init__(self) -> None:
        pass

    async def token(self) -> str:
        return "token-of-notifications"


class NoToken(TokenSource):
    def __init__(self) -> None:
        pass

    async def token(self) -> str:
        raise httpx.ConnectError("identity provider away")


class Mailboxes(ListedMailer):
    """Refuses every e-mail to an address that is gone. `meanwhile` happens while an e-mail is on its way."""

    def __init__(self, *gone: str) -> None:
        super().__init__()
        self.gone = set(gone)
        self.meanwhile: Callable[[], Awaitable[None]] | None = None

    async def send(self, mail: Mail) -> None:
        happens, self.meanwhile = self.meanwhile, None
        if happens is not None:
            await happens()
        if mail.to in self.gone:
            raise HandoverRefused("smtp-550")
        await super().send(mail)

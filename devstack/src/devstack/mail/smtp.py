"""The SMTP side: takes every message, unless told to fail the way real mail servers do."""

import asyncio
from collections import deque
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from devstack.mail.mailbox import Mailbox, parse

ACCEPTED = "250 2.0.0 Taken"


class Behaviour:
    """What the next messages meet. Used up one by one, except refusals, which last."""

    def __init__(self) -> None:
        self.refused: set[str] = set()
        self.answers: deque[str] = deque()
        self.drops = 0


class Handler:
    """aiosmtpd calls these by name."""

    def __init__(self, mailbox: Mailbox, behaviour: Behaviour) -> None:
        self._mailbox, self._behaviour = mailbox, behaviour

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address.lower() in self._behaviour.refused:
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return ACCEPTED

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self._behaviour.answers:
            return self._behaviour.answers.popleft()
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self._mailbox.add(parse(content, envelope.mail_from or "", list(envelope.rcpt_tos)))
        if self._behaviour.drops:
            self._behaviour.drops -= 1
            if server.transport:
                server.transport.close()
        return ACCEPTED


class Connections:
    """The open sessions, so that a server that stops leaves no socket behind."""

    def __init__(self, handler: Handler, size_limit: int) -> None:
        self._handler, self._size_limit = handler, size_limit
        self._open: set[asyncio.Transport] = set()

    def new(self) -> SMTP:
        opened = self._open

        class Connection(SMTP):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                super().connection_made(transport)
                if isinstance(transport, asyncio.Transport):
                    opened.add(transport)

            def connection_lost(self, error: Exception | None) -> None:
                opened.difference_update({each for each in opened if each.is_closing()})
                super().connection_lost(error)

        options: dict[str, Any] = {"enable_SMTPUTF8": True, "hostname": "localhost", "ident": "devstack"}
        return Connection(self._handler, data_size_limit=self._size_limit, **options)

    def abort(self) -> None:
        for transport in list(self._open):
            transport.abort()


async def listen(mailbox: Mailbox, behaviour: Behaviour, host: str, port: int, size_limit: int) -> "Listener":
    connections = Connections(Handler(mailbox, behaviour), size_limit)
    server = await asyncio.get_running_loop().create_server(connections.new, host, port)
    return Listener(server, connections)


class Listener:
    def __init__(self, server: asyncio.Server, connections: Connections) -> None:
        self._server, self._connections = server, connections

    @property
    def port(self) -> int:
        return int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        self._server.close()
        self._connections.abort()
        await self._server.wait_closed()
        await asyncio.sleep(0)

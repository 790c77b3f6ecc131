"""The catcher for tests: in this process, in a thread of its own, failing on request."""

import asyncio
import threading

from devstack.mail.mailbox import CaughtMessage, Mailbox
from devstack.mail.smtp import Behaviour, Listener, listen
from devstack.ports import free_ports

SIZE_LIMIT = 30_000_000


class MailCatcher:
    """`messages` holds what was taken, oldest first. The port stays the same when it is stopped and started."""

    host = "127.0.0.1"

    def __init__(self) -> None:
        (self.port,) = free_ports(1)
        self._mailbox, self._behaviour = Mailbox(), Behaviour()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._listener: Listener | None = None

    @property
    def messages(self) -> list[CaughtMessage]:
        return self._mailbox.all()

    def to(self, address: str) -> list[CaughtMessage]:
        return self._mailbox.all(address)

    def wait_for(self, count: int, timeout: float = 10.0) -> list[CaughtMessage]:
        """The messages, once there are so many; what there is when time is up. Blocks: not for a running event loop."""
        return self._mailbox.wait_for(count, timeout)

    def clear(self) -> None:
        self._mailbox.clear()

    def fail_next(self, code: int = 451, text: str = "4.3.0 Try again later", times: int = 1) -> None:
        """Answer the next messages so instead of taking them, after their content was sent."""
        self._behaviour.answers.extend([f"{code} {text}"] * times)

    def drop_after_data(self, times: int = 1) -> None:
        """Take the next message and hang up before saying so: the sender cannot know."""
        self._behaviour.drops += times

    def refuse(self, address: str) -> None:
        """No mailbox of that name, from now on."""
        self._behaviour.refused.add(address.lower())

    def start(self) -> None:
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,), name="mail-catcher", daemon=True)
        self._thread.start()
        started.wait()
        if self._listener is None:
            raise OSError(f"The mail catcher cannot listen on port {self.port}.")

    def stop(self) -> None:
        """Hang up on everybody. What was caught stays."""
        if self._loop and self._thread and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        self._listener = None

    def _run(self, started: threading.Event) -> None:
        with asyncio.Runner() as runner:
            self._loop = runner.get_loop()
            try:
                arguments = (self._mailbox, self._behaviour, self.host, self.port, SIZE_LIMIT)
                self._listener = runner.run(listen(*arguments))
            finally:
                started.set()
            listener = self._listener
            self._loop.run_forever()
            runner.run(listener.close())

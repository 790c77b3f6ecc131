"""A test's own part of a broker, invisible to other tests."""

from collections.abc import Sequence
from dataclasses import dataclass

from devstack.threads import run_aside


@dataclass(frozen=True)
class VirtualHost:
    """A virtual host for one test, with the exchanges and the log declared."""

    url: str
    management_url: str
    vhost: str

    def bind_readers_of(self, publisher: str) -> None:
        """Declare the queues of this service's readers, so that it publishes although they do not run."""
        from contracts.catalogue import queues_that_read

        run_aside(self._declare(queues_that_read(publisher)))

    async def _declare(self, queues: Sequence[str]) -> None:
        import aio_pika

        from contracts.event import Door
        from servicekit.delivery.topology import declare_reader

        async with await aio_pika.connect(self.url, timeout=10) as connection:
            channel = await connection.channel()
            for queue in queues:
                await declare_reader(channel, queue, Door.PERSONAL if "personal" in queue else Door.PUBLIC, ["#"])

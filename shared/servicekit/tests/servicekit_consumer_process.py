"""A consumer of the sample service in a process of its own, to be killed.

`python servicekit_consumer_process.py DATABASE_URL AMQP_URL [--die-before-ack N]`
"""

import argparse
import asyncio
import os
import signal

from servicekit_sample import a_readership, open_sample

from servicekit.clock import utc_now
from servicekit.delivery.consuming import Reader, Receiver
from servicekit.delivery.messaging import Consumers, InboxRetries
from servicekit.jobs import running
from servicekit.observability import configure_logging


class Mortal(Receiver):
    """Dies at the worst moment: the effect is committed, the broker does not know."""

    messages_to_live = 0

    async def receive(self, reader: Reader, body: bytes) -> None:
        await super().receive(reader, body)
        self.messages_to_live -= 1
        if self.messages_to_live == 0:
            os.kill(os.getpid(), signal.SIGKILL)


async def main(given: argparse.Namespace) -> None:
    configure_logging("INFO", "sample-consumer")
    sample, stop = open_sample(given.database), asyncio.Event()
    receiver = Mortal(a_readership(), sample.begin, utc_now, sample.metrics)
    receiver.messages_to_live = given.die_before_ack
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with running([Consumers(given.amqp, receiver, sample.engine, 10), InboxRetries(receiver)]):
        await stop.wait()
    await sample.engine.dispose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("amqp")
    parser.add_argument("--die-before-ack", type=int, default=0)
    asyncio.run(main(parser.parse_args()))

"""A relay or a consumer of the sample service in a process of its own, to be killed.

`python servicekit_process.py relay|consumer DATABASE_URL AMQP_URL [options]`
"""

import argparse
import asyncio
import os
import signal

from servicekit_sample import Sample, open_sample

from servicekit import relay
from servicekit.clock import utc_now
from servicekit.consuming import Reader, Receiver
from servicekit.jobs import Job, running
from servicekit.messaging import Consumers, InboxRetries
from servicekit.observability import configure_logging


class Mortal(Receiver):
    """Dies where it hurts most: the effect is committed, the broker does not know."""

    messages_to_live = 0

    async def receive(self, reader: Reader, body: bytes) -> None:
        await super().receive(reader, body)
        self.messages_to_live -= 1
        if self.messages_to_live == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def jobs_of(sample: Sample, given: argparse.Namespace) -> list[Job]:
    if given.role == "relay":
        relay.PUBLISH_SECONDS = given.publish_seconds
        return [relay.OutboxRelay(sample.url, given.amqp, utc_now, sample.metrics, sweep=0.2)]
    living = sample.receiver()
    receiver = Mortal(living.readers, sample.begin, utc_now, sample.metrics)
    receiver.messages_to_live = given.die_before_ack
    return [Consumers(given.amqp, receiver, sample.engine, 10), InboxRetries(receiver)]


async def main(given: argparse.Namespace) -> None:
    configure_logging("INFO", f"sample-{given.role}")
    sample, stop = open_sample(given.database), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with running(jobs_of(sample, given)):
        await stop.wait()
    await sample.engine.dispose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["relay", "consumer"])
    parser.add_argument("database")
    parser.add_argument("amqp")
    parser.add_argument("--die-before-ack", type=int, default=0)
    parser.add_argument("--publish-seconds", type=float, default=relay.PUBLISH_SECONDS)
    asyncio.run(main(parser.parse_args()))

"""A relay in a process of its own, to be killed.

`python servicekit_relay_process.py DATABASE_URL AMQP_URL [options]`
"""

import argparse
import asyncio
import signal

from servicekit.clock import utc_now
from servicekit.delivery import relay
from servicekit.jobs import running
from servicekit.observability import Metrics, configure_logging


async def main(given: argparse.Namespace) -> None:
    configure_logging("INFO", "sample-relay")
    relay.PUBLISH_SECONDS = given.publish_seconds
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with running([relay.OutboxRelay(given.database, given.amqp, utc_now, Metrics(), sweep=0.2)]):
        await stop.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("amqp")
    parser.add_argument("--publish-seconds", type=float, default=relay.PUBLISH_SECONDS)
    asyncio.run(main(parser.parse_args()))

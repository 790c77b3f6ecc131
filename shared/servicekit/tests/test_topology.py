"""What exists on the broker, and who may touch it."""

from uuid import uuid4

import aio_pika
import httpx
import pytest
from aiormq.exceptions import ChannelAccessRefused
from servicekit_broker import Broker, bindings_of, queues_of
from servicekit_reading import consuming, parked
from servicekit_sample import Happened, Sample, Told, an_arrived, applied, eventually, happened, told

from devstack.management import Management, Rights
from devstack.virtual_host import VirtualHost
from servicekit.delivery.relay import OutboxRelay
from servicekit.delivery.topology import declare

pytestmark = pytest.mark.servers


async def test_a_queue_is_replicated_and_limited_and_its_dead_go_through_an_exchange_of_its_own_service(
    sample: Sample, broker: Broker, rabbitmq: VirtualHost
) -> None:
    async with consuming(sample, broker.url):
        queues = queues_of(rabbitmq)

    assert queues["sample.facts"] == {
        "x-queue-type": "quorum",
        "x-delivery-limit": 50,
        "x-dead-letter-exchange": "sample.dead",
        "x-dead-letter-routing-key": "sample.facts.dlq",
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }
    assert queues["sample.facts.dlq"] == {"x-queue-type": "quorum", "x-delivery-limit": 1_000_000}
    assert queues["wederhoor.log"]["x-queue-type"] == "stream"
    assert set(queues) == {
        "sample.facts",
        "sample.facts.dlq",
        "sample.personal",
        "sample.personal.dlq",
        "wederhoor.log",
    }


async def test_a_queue_is_bound_once_per_type_it_reads_and_to_nothing_else(
    sample: Sample, broker: Broker, rabbitmq: VirtualHost
) -> None:
    async with consuming(sample, broker.url):
        pass

    assert bindings_of(rabbitmq, "sample.facts") == [("wederhoor.events", Happened.type_name())]
    assert bindings_of(rabbitmq, "sample.personal") == [("wederhoor.personal", Told.type_name())]
    assert bindings_of(rabbitmq, "wederhoor.log") == [("wederhoor.events", "#")]


async def test_a_service_gets_along_with_the_least_rights_and_has_no_others(
    sample: Sample, broker: Broker, rabbitmq: VirtualHost
) -> None:
    doors = r"wederhoor\.(events|personal)"
    least = Rights(r"^sample\.", rf"^(sample\..*|{doors})$", rf"^(sample\..*|{doors})$")
    name = f"sample-{uuid4().hex[:8]}"
    with Management(rabbitmq.management_url) as management:
        management.create_user(name, "secret")
        management.grant(name, rabbitmq.vhost, least)
    url = str(httpx.URL(broker.url).copy_with(username=name, password="secret"))
    await broker.declare("other.facts")  # the relay may see that it exists, though it may not touch it
    relay = OutboxRelay(sample.url, url, sample.now, sample.metrics, 60, readers=["other.facts"])

    async with consuming(sample, url, jobs=[relay]):
        await sample.put(happened(1), told(2))
        await broker.send(b"no JSON")
        await eventually(lambda: applied(sample, 2))
        await eventually(lambda: parked(sample, 1))

    for other in ("other.facts", "wederhoor.log"):
        with pytest.raises(ChannelAccessRefused):
            await _read(url, other)


async def _read(url: str, queue: str) -> None:
    async with await aio_pika.connect(url) as connection:
        declared = await (await connection.channel()).declare_queue(queue, durable=True)
        await declared.get(fail=False)


async def test_the_topology_can_be_declared_again(rabbitmq: VirtualHost, broker: Broker) -> None:
    await broker.send(an_arrived(1))

    await declare(rabbitmq.url)

    assert "wederhoor.log" in queues_of(rabbitmq)

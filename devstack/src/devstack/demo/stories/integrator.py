"""Somebody who only reads: another system of the municipality, with the rights of an integrator."""

import json
from collections import Counter

import aio_pika

from devstack.addresses import broker_page
from devstack.demo.errors import ToldWrongError
from devstack.demo.stage import Stage
from devstack.demo.wording import name_of
from devstack.threads import run_aside


def tell(stage: Stage) -> None:
    about = "an integrator at the stream wederhoor.log: facts, and no persons"
    stage.story("Somebody who only reads", about, address=broker_page(stage.system.env))
    facts = list(stage.facts.seen)
    stage.told.act(
        f"Everything above was observed by an integrator with the user `integrator`: {len(facts)} facts so far, "
        "in the order in which they were recorded."
    )
    for name, count in sorted(Counter(map(name_of, facts)).items()):
        stage.told.seen("fact", f"{count:>3} × {name}")
    everything = json.dumps(facts, ensure_ascii=False).lower()
    found = [word for word in stage.private_words if word.lower() in everything]
    if found:
        raise ToldWrongError(f"Personal data in the public facts: {found}")
    stage.told.act(f"The {len(stage.private_words)} names, addresses and words of the citizens above: none is in them.")
    stage.told.act("He tries to read the personal exchange as well.")
    stage.told.seen("refused", run_aside(_try_personal(stage.system.env["INTEGRATOR_AMQP_URL"])))


async def _try_personal(url: str) -> str:
    """RabbitMQ's own words."""
    async with await aio_pika.connect(url, timeout=10) as connection:
        channel = await connection.channel()
        queue = await channel.declare_queue("integrator.curious", exclusive=True)
        try:
            await queue.bind("wederhoor.personal", routing_key="#")
        except aio_pika.exceptions.ChannelClosed as refusal:
            return str(refusal)
    raise ToldWrongError("The integrator may read personal data.")

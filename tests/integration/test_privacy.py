"""Personal data stay where they belong: not in public facts, logs, traces, metrics or texts of e-mails."""

import re
import secrets
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import aio_pika
import pytest
from aio_pika.abc import AbstractChannel
from broker import Overheard, Overhearing, read_log
from collector import Collector
from evidence import Operator
from marked import MARK, PHONE, POSTCODE, STRAY, Places, found_in, go_wrong, live, outside_of, send_nonsense, whole
from premises import Premises, until
from stories import ACCUSED, Cast, Complaint, Ending

from contracts.event import Door
from devstack.driving import Mail, System
from devstack.driving.web import Json
from devstack.migrations import SERVICES
from devstack.threads import run_aside

pytestmark = pytest.mark.servers

_LINK = re.compile(r"https?://[^\s\"<>]+")


@dataclass(frozen=True)
class Lived:
    """The traces of two informal and two formal complaints, and of many failed requests."""

    told: list[tuple[Complaint, list[Json]]]
    mails: list[Mail]
    passed: Mapping[Door, list[Overheard]]
    refusals: set[int]
    needles: tuple[str, ...]


def logs_in(folder: Path) -> Places:
    return {file.name: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def metrics_of(premises: Premises) -> Places:
    return {name: premises.request(name, "GET", "/metrics").raise_for_status().content for name in SERVICES}


def secret_of(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]


@pytest.fixture(scope="module")
def lived(premises: Premises) -> Iterator[Lived]:
    with (
        System(premises.env) as system,
        Overhearing(premises.env["AMQP_URL"], Door.PUBLIC) as public,
        Overhearing(premises.env["AMQP_URL"], Door.PERSONAL) as personal,
    ):
        cast = Cast(system)
        told = [live(cast, who, ending) for ending in Ending for who in ("noord", "zuid")]
        passed = {Door.PUBLIC: public.heard(), Door.PERSONAL: personal.heard()}
        refusals = go_wrong(premises, cast, told[0][0])
        operator = Operator(system)
        send_nonsense(premises, operator)
        operator.close()
        premises.settle()
        mine = {line["messageId"] for _, log in told for line in log}
        mails = [mail for mail in system.inbox().mails() if mail.message_id in mine]
        yield Lived(told, mails, passed, refusals, needles_of(told, mails, cast))


def needles_of(told: list[tuple[Complaint, list[Json]]], mails: list[Mail], cast: Cast) -> tuple[str, ...]:
    links = {complaint.own_page_url for complaint, _ in told}
    links |= {link for mail in mails for link in mail.links if "/mijn-klacht/" in link}
    officials = [cast.system.official(ACCUSED).person, cast.handler.person]
    names = [word for person in officials for word in (person.name, person.email)]
    return (MARK, PHONE, POSTCODE, POSTCODE.replace(" ", ""), *names, *map(secret_of, sorted(links)))


def _exported(collector: Collector, trace: bytes) -> bool:
    return any(trace in each for each in collector.exports)


def traces_until_now(premises: Premises, collector: Collector) -> Places:
    """All exports, once each service has exported its latest spans."""
    for service in SERVICES:
        trace = secrets.token_hex(16)
        headers = {"traceparent": f"00-{trace}-{secrets.token_hex(8)}-01"}
        premises.request(service, "GET", "/v1/openapi.json", headers=headers)
        until(partial(_exported, collector, bytes.fromhex(trace)), f"trace of {service}")
    return {str(number): each for number, each in enumerate(collector.exports)}


def test_the_search_finds_a_word_in_every_kind_of_output(
    premises: Premises, lived: Lived, collector: Collector, tmp_path: Path
) -> None:
    (tmp_path / "service.log").write_text(f'{{"event": "Klacht van {MARK.upper()}"}}')
    stream = whole(read_log(premises.env["INTEGRATOR_AMQP_URL"]))

    assert len(found_in(logs_in(tmp_path), *lived.needles)) == 1
    assert len(found_in(stream, STRAY)) == 1
    assert len(found_in(whole(lived.passed[Door.PERSONAL]), *lived.needles)) > 20
    assert found_in({"headers": repr([mail.headers for mail in lived.mails]).encode()}, MARK)
    assert len(found_in(metrics_of(premises), "/v1/operations/inbox")) == len(SERVICES)
    assert found_in(traces_until_now(premises, collector), "POST /v1/complaints")
    assert len([needle for needle in lived.needles if len(needle) > 20]) > 20


def test_public_facts_and_the_log_of_facts_name_no_one(premises: Premises, lived: Lived) -> None:
    stream = read_log(premises.env["INTEGRATOR_AMQP_URL"])

    assert found_in(whole(stream), *lived.needles) == []
    assert len(lived.passed[Door.PUBLIC]) > 60
    assert found_in(whole(lived.passed[Door.PUBLIC]), *lived.needles, STRAY) == []


def test_routing_keys_and_headers_of_personal_messages_name_no_one(lived: Lived) -> None:
    bare = [Overheard(b"", message.routing_key, message.headers) for message in lived.passed[Door.PERSONAL]]

    assert len(bare) > 20
    assert found_in(whole(bare), *lived.needles) == []
    assert all(re.fullmatch(r"nl\.wederhoor\.[a-z-]+\.[a-z-]+\.v1", message.routing_key) for message in bare)


def test_no_log_holds_a_name_a_word_or_a_secret_address(premises: Premises, lived: Lived) -> None:
    assert lived.refusals >= {400, 401, 404, 409, 413}
    logs = logs_in(premises.stack.room / "log")

    assert {f"{service}.log" for service in SERVICES} <= set(logs)
    assert "message-parked" in logs["procedure.log"].decode()
    assert found_in(logs, *lived.needles, STRAY) == []


def test_metrics_and_traces_name_no_one(premises: Premises, lived: Lived, collector: Collector) -> None:
    assert found_in(metrics_of(premises), *lived.needles, STRAY) == []
    assert found_in(traces_until_now(premises, collector), *lived.needles, STRAY) == []


def test_the_envelope_of_an_e_mail_holds_an_address_and_nothing_else(lived: Lived) -> None:
    secrets_apart = [
        needle for needle in lived.needles if not any(needle in link for m in lived.mails for link in m.links)
    ]

    assert len(lived.mails) > 30
    for mail in lived.mails:
        assert found_in({mail.subject: outside_of(mail).encode()}, *secrets_apart, STRAY) == []
        assert list(mail.to) == [mail.headers["To"]]


def test_e_mails_of_one_kind_differ_in_nothing_but_reference_and_link(lived: Lived) -> None:
    by_id = {mail.message_id: mail for mail in lived.mails}
    seen: dict[tuple[str, str], set[str]] = {}
    for complaint, log in lived.told:
        for line in log:
            mail = by_id[line["messageId"]]
            text = _LINK.sub("LINK", f"{mail.subject}\n{mail.text}\n{mail.html}").replace(
                complaint.reference, "REFERENCE"
            )
            seen.setdefault((line["code"], line["recipientKind"]), set()).add(text)

    assert len(seen) > 12
    assert {kind: len(texts) for kind, texts in seen.items() if len(texts) > 1} == {}


async def _publish(channel: AbstractChannel) -> None:
    exchange = await channel.get_exchange(Door.PERSONAL, ensure=False)
    await exchange.publish(aio_pika.Message(b"{}"), "nl.wederhoor.complaint-files.submitted.v1")


async def _listen(channel: AbstractChannel, user: str) -> None:
    queue = await channel.declare_queue(f"{user}.test", durable=False, exclusive=True)
    await queue.bind(Door.PERSONAL, "#")


async def _consume(channel: AbstractChannel) -> None:
    queue = await channel.get_queue("notifications.personal", ensure=False)
    await queue.get(fail=False)


async def _refusal(url: str, act: Callable[[AbstractChannel], Awaitable[Any]]) -> str:
    async with await aio_pika.connect(url, timeout=20) as connection:
        try:
            await act(await connection.channel())
        except aio_pika.exceptions.ChannelClosed as closed:
            return f"{closed}"
    return "allowed"


@pytest.mark.parametrize("user", ["reporting", "integrator"])
def test_the_broker_refuses_personal_data_to_users_that_need_none(user: str, premises: Premises) -> None:
    stack = premises.stack
    settings = stack.layout.service_environment("reporting", stack.postgres, stack.broker)
    url = premises.env["INTEGRATOR_AMQP_URL"] if user == "integrator" else settings["REPORTING_RABBITMQ_URL"]

    for act in (_publish, _consume, lambda channel: _listen(channel, user)):
        assert "ACCESS_REFUSED" in run_aside(_refusal(url, act))

"""The service as it runs: facts from RabbitMQ become figures, once; the rebuild command gives the same."""

import asyncio
import sys
from collections.abc import Callable
from typing import Any

import aio_pika
import httpx
import pytest
from fastapi import FastAPI
from reporting_builders import facts_of
from reporting_stories import a_year

from contracts.catalogue import CATALOGUE
from contracts.event import CONTENT_TYPE, Door, Event
from reporting.entrypoints.consumers import READERS
from reporting.main import main

pytestmark = pytest.mark.servers

REPORT = "/v1/annual-reports/2026"


async def publish(url: str, facts: list[Event]) -> None:
    async with await aio_pika.connect(url) as connection:
        channel = await connection.channel()
        exchange = await channel.get_exchange(Door.PUBLIC.value, ensure=False)
        for fact in facts:
            await exchange.publish(aio_pika.Message(fact.to_bytes(), content_type=CONTENT_TYPE), fact.type)


async def report_when(client: httpx.AsyncClient, facts: int) -> dict[str, Any]:
    async with asyncio.timeout(60):
        while True:
            report: dict[str, Any] = (await client.get(REPORT)).json()
            if report["facts"] >= facts:
                return report
            await asyncio.sleep(0.1)


async def queue_is_there(url: str) -> None:
    async with asyncio.timeout(30), await aio_pika.connect(url) as connection:
        while True:
            try:
                channel = await connection.channel()
                await channel.get_queue(READERS[0].queue)
            except aio_pika.exceptions.ChannelNotFoundEntity:
                await asyncio.sleep(0.1)
            else:
                return


async def test_facts_become_figures_once_and_a_rebuild_changes_nothing(
    app: FastAPI, calling: Callable[..., httpx.AsyncClient], rabbitmq: Any, environment: dict[str, str]
) -> None:
    facts = [fact for story in a_year(20) for fact in facts_of(story)]
    async with app.router.lifespan_context(app), calling("auditor") as client:
        await queue_is_there(rabbitmq.url)
        await publish(rabbitmq.url, [*facts, *reversed(facts)])
        live = await report_when(client, len(facts))
        rebuilding = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "reporting.main", "rebuild", stderr=asyncio.subprocess.PIPE
        )
        _, said = await rebuilding.communicate()
        rebuilt = await report_when(client, len(facts))

    assert rebuilding.returncode == 0, said.decode()
    assert f"{2 * len(facts)} messages, {len(facts)} facts applied" in said.decode()
    assert rebuilt == live
    assert live["received"]["total"] > 0


def test_reporting_reads_what_the_catalogue_says_it_reads() -> None:
    ours = {entry.event for entry in CATALOGUE if "reporting" in entry.readers}

    assert ours == set(READERS[0].effects)
    assert all(event.door is Door.PUBLIC for event in ours)


def test_the_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help"]) == 2
    assert "usage: python -m reporting.main rebuild" in capsys.readouterr().err


def test_a_rebuild_that_may_not_run_says_why(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import reporting.main
    from reporting.domain.errors import RebuildRunning

    async def refuse(*_: Any) -> None:
        raise RebuildRunning

    monkeypatch.setattr(reporting.main, "rebuild_figures", refuse)

    assert main(["rebuild"]) == 1
    assert "running already" in capsys.readouterr().err

"""Input from outside appears in no log line of a service, whoever writes the line: we, the server, a library."""

import asyncio
import json
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from servicekit_broker import Broker
from servicekit_routes import SECRET
from servicekit_sample import Sample, Told, an_arrived, eventually

from devstack.ports import free_ports
from devstack.processes import Process
from servicekit.delivery.causation import Cause, caused_by
from servicekit.observability import QUIET, get_logger

Lines = Callable[[], list[dict[str, Any]]]
HERE = Path(__file__).parent


def _fail() -> None:
    raise ValueError(SECRET)


def test_our_own_line_has_its_name_its_fields_and_the_chain_it_belongs_to(log_lines: Lines) -> None:
    with caused_by(Cause("chain-1")):
        get_logger("sample").info("letter-sent", code="M01")

    (line,) = log_lines()
    assert {"service": "sample", "event": "letter-sent", "code": "M01", "level": "info"}.items() <= line.items()
    assert (line["correlation_id"], "timestamp" in line) == ("chain-1", True)


def test_an_exception_is_told_by_its_class_and_place_only(log_lines: Lines) -> None:
    try:
        _fail()
    except ValueError:
        get_logger("sample").exception("it-failed")

    (line,) = log_lines()
    assert (line["error"], line["at"][-1].split(":")[0]) == ("ValueError", "test_logs.py")
    assert SECRET not in json.dumps(line)


def _unawaited(log: logging.Logger) -> None:
    async def fail() -> None:
        _fail()

    async def forget() -> None:
        task = asyncio.create_task(fail())
        await asyncio.sleep(0)
        del task

    asyncio.run(forget())


def _with_trace(log: logging.Logger) -> None:
    try:
        _fail()
    except ValueError:
        log.exception("Exception in ASGI application\n")


WAYS: dict[str, tuple[str, Callable[[logging.Logger], None]]] = {
    "in its arguments": ("some.library", lambda log: log.error("cannot read %s", SECRET)),
    "in its words": ("some.library", lambda log: log.error(f"cannot read {SECRET}")),  # noqa: G004
    "as an exception for a message": ("some.library", lambda log: log.error(ValueError(SECRET))),
    "in a line that cannot be formatted": ("some.library", lambda log: log.error("%d and %d", SECRET)),  # noqa: PLE1206
    "in a stack": ("some.library", lambda log: log.error("here", stack_info=True, extra={"body": SECRET})),
    "in an exception that nobody waited for": ("asyncio", _unawaited),
    "in the server's trace": ("uvicorn.error", _with_trace),
    "in the server's arguments": ("uvicorn.error", lambda log: log.warning('"WebSocket %s" 403', SECRET)),
    "under its message": ("uvicorn.error", lambda log: log.error(f"Traceback:\n  {SECRET}")),  # noqa: G004
}


@pytest.mark.parametrize(("name", "write"), WAYS.values(), ids=WAYS)
def test_a_library_cannot_bring_a_word_from_outside_into_a_line(
    log_lines: Lines, capfd: pytest.CaptureFixture[str], name: str, write: Callable[[logging.Logger], None]
) -> None:
    write(logging.getLogger(name))

    (line,) = log_lines()
    assert SECRET not in json.dumps(line)
    assert SECRET not in "".join(capfd.readouterr())
    assert (line["logger"], line["event"]) in {
        (name, "library-line"),
        (name, "Exception in ASGI application"),
        (name, '"WebSocket %s" 403'),
        (name, "Traceback:"),
    }


@pytest.mark.parametrize("name", QUIET)
def test_talkative_libraries_are_quiet_below_what_is_serious(log_lines: Lines, name: str) -> None:
    logging.getLogger(f"{name}.part").info("delivered %s", SECRET)

    assert log_lines() == []


@pytest.fixture
def process(tmp_path: Path, sample: Sample, broker: Broker) -> Iterator[Process]:
    """The sample service as operators run it; its log file has everything it writes."""
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "uvicorn", "servicekit_app:create_app", "--factory", "--port", str(port)]
    environment = {
        "SAMPLE_DATABASE_URL": sample.url,
        "SAMPLE_RABBITMQ_URL": broker.url,
        "SAMPLE_MUNICIPALITY_FILE": "-",
        "SAMPLE_ISSUER_URL": "http://127.0.0.1:1",
        "SAMPLE_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "PYTHONPATH": str(HERE),
    }
    made = Process("sample", [*command, "--no-access-log"], log=tmp_path / "log", env=environment)
    made.start()
    yield made
    made.stop()


@pytest.mark.servers
async def test_a_whole_service_writes_nothing_of_what_it_is_sent(
    process: Process, sample: Sample, broker: Broker, tmp_path: Path
) -> None:
    url = next(word for word in process._command if word.isdigit())
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{url}") as client:
        await eventually(lambda: _ready(client), hint=process.last_lines)
        await _ask_in_every_wrong_way(client)
    for body in (SECRET.encode(), an_arrived(1, note=SECRET).to_bytes(), b'{"type": "' + SECRET.encode() + b'"}'):
        await broker.send(body, correlation_id=SECRET, headers={"x-first-death-reason": SECRET})
    await broker.send(an_arrived(2, event=Told, note=SECRET), content_type="application/json", reply_to=SECRET)
    await eventually(lambda: _kept(sample, 4))
    process.stop()

    written = (tmp_path / "log").read_text()
    lines = [json.loads(line) for line in written.splitlines()]
    assert SECRET not in written
    events = {line["event"] for line in lines}
    assert {"request-failed", "message-parked", "effect-postponed", "Application startup complete."} <= events
    assert {line["error"] for line in lines if line["event"] == "request-failed"} == {"ValueError"}


async def _ready(client: httpx.AsyncClient) -> bool:
    try:
        return (await client.get("/health/ready")).status_code == 200
    except httpx.HTTPError:
        return False


async def _ask_in_every_wrong_way(client: httpx.AsyncClient) -> None:
    await client.get("/v1/things/broken")
    await client.get(f"/v1/{SECRET}", params={"q": SECRET}, headers={"Authorization": f"Bearer {SECRET}"})
    await client.get("/v1/things/mine", headers={"Authorization": f"Bearer {SECRET}"})
    await client.get("/v1/things/mine", headers={"Upgrade": "websocket", "Connection": "upgrade", "X-Name": SECRET})
    await client.post("/v1/things", json={"name": SECRET, "number": SECRET, SECRET: SECRET})
    await client.post("/v1/things", content=SECRET.encode())
    await client.post("/v1/things/stored", json={"name": f"{SECRET}\0"})
    await client.request(SECRET[:10].upper(), "/v1/things")
    with pytest.raises(httpx.RemoteProtocolError):
        await client.get("/v1/things/broken-half-way")


async def _kept(sample: Sample, count: int) -> bool:
    return len(await sample.inbox()) == count

"""The README's program runs as printed. `test_paths` looks at the paths and commands that it names."""

import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import aio_pika
import pytest

from devstack.broker_rights import INTEGRATOR, RIGHTS
from devstack.management import Management
from devstack.virtual_host import VirtualHost

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DECIDED = "nl.wederhoor.complaints.decided.v1"


@pytest.fixture
def integrator_url(rabbitmq: VirtualHost) -> Iterator[str]:
    """The address of a user with only the rights of an integrator."""
    name, password = f"reader-{secrets.token_hex(4)}", secrets.token_hex(8)
    with Management(rabbitmq.management_url) as management:
        management.create_user(name, password)
        management.grant(name, rabbitmq.vhost, RIGHTS[INTEGRATOR])
        yield re.sub(r"//[^@]+@", f"//{name}:{password}@", rabbitmq.url)
        management.delete_user(name)


@pytest.fixture
def program(integrator_url: str, tmp_path: Path) -> "Iterator[subprocess.Popen[str]]":
    """The program of the README, saved and started as it says."""
    (tmp_path / "decisions.py").write_text(re.findall(r"```python\n(.*?)```", README, re.DOTALL)[0], encoding="utf-8")
    environment = {**os.environ, "INTEGRATOR_AMQP_URL": integrator_url}
    command = [sys.executable, "decisions.py"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as running:
        yield running
        running.terminate()


@pytest.mark.servers
async def test_the_subscriber_of_the_readme_prints_a_decision_once(
    rabbitmq: VirtualHost, program: "subprocess.Popen[str]"
) -> None:
    example = next((ROOT / "shared/contracts/src/contracts/examples").glob(f"{DECIDED}*.json"))
    assert program.stdout
    assert program.stdout.readline() == "waiting for facts\n"

    async with await aio_pika.connect(rabbitmq.url) as connection:
        exchange = await (await connection.channel()).get_exchange("wederhoor.events")
        for number in (1, 1, 2):
            body = re.sub(rb'("id": *"[^"]*)."', rb'\g<1>%d"' % number, example.read_bytes(), count=1)
            await exchange.publish(aio_pika.Message(body), routing_key=DECIDED)

    told = [program.stdout.readline() for _ in range(2)]
    assert all(f" {DECIDED} K-" in line for line in told)
    assert program.poll() is None

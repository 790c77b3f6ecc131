"""`docker compose up --build --wait` gives the same system, at the other end of the supported versions."""

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from evidence import Operator, await_figures, check_ended, check_told_once, figures, growth
from stories import SLOW, Cast, Ending, hand_in, resolve, today

from devstack.driving import System, eventually
from devstack.migrations import ROOT, SERVICES

if TYPE_CHECKING:
    from conftest import Containers

KILLED = ("procedure", "notifications", "intake", "reporting")


def test_the_containers_bring_postgresql_17_and_rabbitmq_4(containers: "Containers") -> None:
    overview = httpx.get(f"{containers.env['RABBITMQ_MANAGEMENT_URL']}/api/overview", timeout=20, trust_env=False)
    postgres = containers.compose("exec", "-T", "postgres", "postgres", "--version")

    assert overview.json()["rabbitmq_version"].startswith("4.")
    assert " 17." in postgres


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_runs_without_rights_on_its_own_files(containers: "Containers", service: str) -> None:
    container = containers.compose("ps", "-q", service).strip()

    account = containers.compose("exec", "-T", service, "id", "-u").strip()
    described = subprocess.run(
        ["docker", "inspect", "-f", "{{.HostConfig.ReadonlyRootfs}}", container], check=True, capture_output=True
    )

    assert account == "10001"
    assert described.stdout.strip() == b"true"


def test_the_stories_of_the_demo_run_over_the_published_ports(containers: "Containers", tmp_path: Path) -> None:
    env = tmp_path / "env"
    env.write_text("".join(f"{name}={value}\n" for name, value in containers.env.items()))

    command = [sys.executable, "-m", "devstack.demo", "--env", str(env)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout[-3000:] + told.stderr[-3000:]
    assert "Every number agrees" in told.stdout


def test_a_killed_and_restarted_service_loses_and_doubles_nothing(
    containers: "Containers", system: System, cast: Cast, operator: Operator
) -> None:
    year = today().year
    before = figures(system, year)
    complaints = [hand_in(cast) for _ in KILLED]

    with ThreadPoolExecutor(len(complaints)) as people:
        telling = [people.submit(resolve, cast, complaint) for complaint in complaints]
        for service in KILLED:
            containers.kill(service)
            containers.start(service)
        for story in telling:
            story.result()

    repeated = 0
    for complaint in complaints:
        check_ended(cast, complaint, Ending.RESOLVED)
        repeated += check_told_once(cast, complaint, complaint.messages(Ending.RESOLVED))
    expected: Counter[str] = sum((growth(Ending.RESOLVED) for _ in complaints), Counter())
    await_figures(system, before, year, expected)
    eventually(lambda: operator.check_nothing_open() is None, SLOW)
    assert repeated <= len(KILLED)  # an e-mail handed over at the moment of the kill may arrive twice, with the same id

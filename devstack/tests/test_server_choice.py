from contextlib import AbstractContextManager

import pytest

from devstack import servers
from devstack.containers import ContainerUnavailableError
from devstack.servers import a_postgres, a_rabbitmq


def no_image() -> AbstractContextManager[str]:
    raise ContainerUnavailableError("postgres:17: no such image")


@pytest.fixture(autouse=True)
def _nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TEST_POSTGRES_URL", "TEST_RABBITMQ_URL", "TEST_RABBITMQ_MANAGEMENT_URL"):
        monkeypatch.delenv(name, raising=False)


def test_a_given_server_is_used_and_none_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_POSTGRES_URL", "postgresql://me@db.example/postgres")
    monkeypatch.setenv("TEST_RABBITMQ_URL", "amqp://me:secret@mq.example:5671/")
    said: list[str] = []

    with a_postgres(said.append) as postgres, a_rabbitmq(said.append) as rabbitmq:
        assert postgres == "postgresql://me@db.example/postgres"
        assert rabbitmq.management_url == "http://me:secret@mq.example:15672"
        assert rabbitmq.url_of("hoek") == "amqp://me:secret@mq.example:5671/hoek?heartbeat=10"

    assert said == ["PostgreSQL: the server of TEST_POSTGRES_URL", "RabbitMQ: the server of TEST_RABBITMQ_URL"]


@pytest.mark.servers
def test_an_unavailable_image_leads_to_a_private_server_and_a_line_that_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(servers, "engine_answers", lambda: True)
    monkeypatch.setattr(servers, "postgres_container", no_image)
    said: list[str] = []

    with a_postgres(said.append) as postgres:
        assert postgres.startswith("postgresql://postgres@127.0.0.1:")

    assert said == ["PostgreSQL: no container (postgres:17: no such image); a private server instead"]

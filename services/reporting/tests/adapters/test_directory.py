"""What procedure says about an official, and how long that is kept."""

from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from reporting.adapters.directory import ProcedureDirectory
from reporting.application.directory import DirectoryAway


class Tokens:
    async def token(self) -> str:
        return "ours"


@dataclass
class Procedure:
    """`answer` is what it says next; `asked` are the paths it was asked for, as they were sent."""

    answer: httpx.Response | Exception
    asked: list[str] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.raw_path.decode())
        assert request.headers["authorization"] == "Bearer ours"
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def roles(official_id: str, *names: str) -> httpx.Response:
    return httpx.Response(200, json={"id": official_id, "roles": names})


def a_directory(procedure: Procedure, clock: list[float]) -> ProcedureDirectory:
    client = httpx.AsyncClient(transport=httpx.MockTransport(procedure), base_url="http://procedure/")
    tokens: Any = Tokens()
    return ProcedureDirectory(client, tokens, 60.0, lambda: clock[0])


async def test_an_answer_counts_for_a_minute_and_then_procedure_is_asked_again() -> None:
    procedure, clock = Procedure(roles("o-1", "auditor")), [0.0]
    directory = a_directory(procedure, clock)
    first = await directory.roles_of("o-1")

    procedure.answer = httpx.Response(404)
    clock[0] = 59.9
    within = await directory.roles_of("o-1")
    clock[0] = 60.0

    assert (first, within) == ({"auditor"}, {"auditor"})
    assert await directory.roles_of("o-1") is None
    assert len(procedure.asked) == 2


async def test_each_id_is_a_person_of_its_own_and_is_sent_as_it_is() -> None:
    procedure = Procedure(roles("o-1", "auditor"))
    directory = a_directory(procedure, [0.0])
    assert await directory.roles_of("o-1") == {"auditor"}

    for stranger in ("O-1", "o-1 ", "o-1/../o-2"):
        assert await directory.roles_of(stranger) is None

    sent = [f"/v1/officials/{each}" for each in ("o-1", "O-1", "o-1%20", "o-1%2F..%2Fo-2")]
    assert procedure.asked == sent


NO_ANSWERS: dict[str, httpx.Response | Exception] = {
    "broken": httpx.Response(500),
    "refused": httpx.Response(403),
    "nonsense": httpx.Response(200, text="nonsense"),
    "another shape": httpx.Response(200, json=[]),
    "no roles": httpx.Response(200, json={"id": "o-1"}),
    "roles that are none": httpx.Response(200, json={"id": "o-1", "roles": None}),
    "away": httpx.ConnectError("away"),
    "slow": httpx.ReadTimeout("slow"),
}


@pytest.mark.parametrize("answer", NO_ANSWERS.values(), ids=NO_ANSWERS)
async def test_whatever_else_procedure_says_nobody_has_rights_and_nothing_is_kept(answer: Any) -> None:
    procedure = Procedure(answer)
    directory = a_directory(procedure, [0.0])

    with pytest.raises(DirectoryAway):
        await directory.roles_of("o-1")

    procedure.answer = roles("o-1")
    assert await directory.roles_of("o-1") == set()


async def test_an_answer_that_is_too_old_does_not_help_while_procedure_is_away() -> None:
    procedure, clock = Procedure(roles("o-1", "auditor")), [0.0]
    directory = a_directory(procedure, clock)
    await directory.roles_of("o-1")

    procedure.answer, clock[0] = httpx.ConnectError("away"), 61.0

    with pytest.raises(DirectoryAway):
        await directory.roles_of("o-1")

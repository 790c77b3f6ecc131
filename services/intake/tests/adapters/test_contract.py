"""The same promises are tested on the fakes and on PostgreSQL, so that the fakes cannot differ."""

import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from intake_builders import MONDAY, a_complaint, a_mark
from intake_facts import CaseFacts
from intake_fakes import MemoryFrontDoor, MemoryQuestions, MemoryStore, MemoryTeams, begin_in

from intake.adapters.front_door import SqlFrontDoor, front_door_engine
from intake.adapters.queries import SqlQuestions
from intake.adapters.teams import SECONDS, SqlTeamsTold
from intake.adapters.unit_of_work import begin_work
from intake.application.ports import FrontDoor, Official, Team
from intake.application.progress.record_progress import step_of
from intake.application.queries import Questions, TeamsTold
from intake.domain.people import CasePeople
from intake.domain.progress.progress import progress_of
from intake.domain.submission.classification import Suggestion
from intake.domain.submission.receipt import content_hash
from intake.domain.visibility import AccessList, Visibility
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of
from servicekit.web.idempotency import IdempotencyKeyReused
from words.cases import CaseState
from words.people import OfficialRole
from words.submissions import Channel, MissingItem, SuggestedKind

SOURCE = source_of("0" * 20, "intake")


@dataclass
class Storage:
    door: FrontDoor
    questions: Questions
    teams: Callable[[], TeamsTold]
    begin: Any

    async def take(self, **given: Any) -> Any:
        """An accepted complaint, with the hash of its link."""
        link = secrets.token_bytes(32)
        return await self.door.accept(a_complaint(**given), a_mark(), link), link


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def storage(request: pytest.FixtureRequest) -> AsyncIterator[Storage]:
    if request.param == "memory":
        store = MemoryStore()
        yield Storage(MemoryFrontDoor(store), MemoryQuestions(store), lambda: MemoryTeams(store), begin_in(store))
        return
    migrated_database: Callable[[str], str] = request.getfixturevalue("migrated_database")
    url = migrated_database("intake")
    engine, door_engine = create_engine(url), front_door_engine(url, 8)
    sessions = create_sessions(engine)
    door = SqlFrontDoor(door_engine, SOURCE)
    yield Storage(door, SqlQuestions(sessions), lambda: SqlTeamsTold(sessions), begin_work(sessions, SOURCE, utc_now))
    await engine.dispose()
    await door_engine.dispose()


async def test_a_complaint_gets_the_first_number_of_its_year(storage: Storage) -> None:
    proof, _ = await storage.take()

    assert proof.reference == "K-2026-000001"


async def test_numbers_count_per_year(storage: Storage) -> None:
    await storage.take()
    await storage.take()

    proof, _ = await storage.take(at=MONDAY.replace(year=2027))

    assert proof.reference == "K-2027-000001"


async def test_what_was_handed_in_comes_back_byte_for_byte(storage: Storage) -> None:
    proof, link = await storage.take(channel=Channel.LETTER, registered_by="o-1007")

    found = await storage.questions.by_secret(link)

    assert found is not None
    file, steps = found
    assert file.proof == proof
    assert content_hash(file.proof.submitted) == proof.content_hash
    assert file.proof.missing == (MissingItem.DATE,)
    assert (file.registered_by, file.registered_at, file.anonymous) == ("o-1007", MONDAY, False)
    assert file.suggestion == Suggestion(SuggestedKind.COMPLAINT, 4)
    assert steps == []


async def test_a_repeated_request_gets_the_first_proof_and_a_link_that_works(storage: Storage) -> None:
    mark, second_link = a_mark(), secrets.token_bytes(32)
    first = await storage.door.accept(a_complaint(), mark, secrets.token_bytes(32))

    again = await storage.door.accept(a_complaint(at=MONDAY.replace(hour=15)), mark, second_link)

    assert again == first
    found = await storage.questions.by_secret(second_link)
    assert found is not None
    assert found[0].proof == first


async def test_different_content_under_the_same_key_is_refused(storage: Storage) -> None:
    mark = a_mark()
    await storage.door.accept(a_complaint(), mark, secrets.token_bytes(32))

    other = a_mark(key=mark.key, fingerprint="e" * 64)
    with pytest.raises(IdempotencyKeyReused):
        await storage.door.accept(a_complaint(), other, secrets.token_bytes(32))


async def test_the_same_key_of_another_caller_is_another_request(storage: Storage) -> None:
    mark = a_mark(scope="POST /v1/registrations o-1007")
    first = await storage.door.accept(a_complaint(), mark, secrets.token_bytes(32))

    other = a_mark(scope="POST /v1/registrations o-1008", key=mark.key)
    second = await storage.door.accept(a_complaint(), other, secrets.token_bytes(32))

    assert first.reference != second.reference


async def test_withdrawn_links_open_nothing_and_a_new_one_does(storage: Storage) -> None:
    proof, first = await storage.take()
    second = secrets.token_bytes(32)

    async with storage.begin() as work:
        await work.links.revoke_all(proof.complaint_id, MONDAY)
        await work.links.add(proof.complaint_id, second, MONDAY)

    assert await storage.questions.by_secret(first) is None
    assert await storage.questions.by_secret(second) is not None


async def test_a_step_is_kept_once(storage: Storage) -> None:
    proof, link = await storage.take()
    step = step_of(CaseFacts(proof.complaint_id).terms_set())

    for _ in range(2):
        async with storage.begin() as work:
            await work.steps.add(proof.complaint_id, step)

    found = await storage.questions.by_secret(link)
    assert found is not None
    assert found[1] == [step]
    assert progress_of(found[1]).state is CaseState.RECEIVED
    assert progress_of(found[1]).due_on == date(2026, 4, 13)


async def test_only_complaints_that_were_taken_in_exist(storage: Storage) -> None:
    proof, _ = await storage.take()

    async with storage.begin() as work:
        assert await work.complaints.exists(proof.complaint_id)
        assert not await work.complaints.exists(uuid4())


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
async def test_the_newest_access_list_wins_whatever_came_first(storage: Storage, order: tuple[int, int]) -> None:
    proof, _ = await storage.take()
    lists = {1: ("o-1",), 2: ("o-2", "o-3")}

    for sequence in order:
        async with storage.begin() as work:
            await work.access_lists.replace(AccessList(proof.complaint_id, lists[sequence], sequence))

    seen = [await storage.questions.for_official(proof.complaint_id, official) for official in ("o-1", "o-2", "o-3")]
    assert [one.visibility.shut_out for one in seen if one] == [False, True, True]


@pytest.mark.parametrize(
    ("restricted_to", "shut_out"),
    [(None, [True, False, False]), (("o-1", "o-2"), [True, False, True]), ((), [True] * 3)],
)
async def test_officials_not_on_the_list_of_a_restricted_complaint_are_shut_out(
    storage: Storage, restricted_to: tuple[str, ...] | None, shut_out: list[bool]
) -> None:
    proof, _ = await storage.take()
    async with storage.begin() as work:
        await work.access_lists.replace(AccessList(proof.complaint_id, ("o-1",), 1, restricted_to))

    seen = [await storage.questions.for_official(proof.complaint_id, official) for official in ("o-1", "o-2", "o-3")]
    assert [one.visibility.shut_out for one in seen if one] == shut_out


@pytest.mark.parametrize("order", [(1, 2), (2, 1), *permutations((1, 2, 3))])
async def test_the_newest_fact_about_an_official_wins(storage: Storage, order: tuple[int, ...]) -> None:
    proof, _ = await storage.take(registered_by="o-1007")
    known = {
        1: Official("o-1007", "T. Eerst", (OfficialRole.COMPLAINT_COORDINATOR,), True, 1),
        2: Official("o-1007", "T. Later", (OfficialRole.REGISTRAR, OfficialRole.AUDITOR), True, 2),
        3: Official("o-1007", "T. Weg", (OfficialRole.REGISTRAR,), False, 3),
    }

    for sequence in (*order, *order):
        async with storage.begin() as work:
            await work.officials.record(known[sequence])

    seen = await storage.questions.for_official(proof.complaint_id, "o-1007")
    assert seen is not None
    newest = known[max(order)]
    assert seen.file.registered_by_name == newest.name
    assert await storage.questions.roles_of("o-1007") == (set(newest.roles) if newest.active else None)


@pytest.mark.parametrize("order", [(1, 2), (2, 1), *permutations((1, 2, 3))])
async def test_the_newest_fact_about_a_team_wins(storage: Storage, order: tuple[int, ...]) -> None:
    known = {
        1: Team("wmo", "Wmo", True, 1),
        2: Team("wmo", "Wmo en jeugd", True, 2),
        3: Team("wmo", "Wmo en jeugd", False, 3),
    }
    async with storage.begin() as work:
        await work.teams.record(Team("balie", "Balie", True, 1))

    for sequence in (*order, *order):
        async with storage.begin() as work:
            await work.teams.record(known[sequence])

    assert list(await storage.teams().told()) == [Team("balie", "Balie", True, 1), known[max(order)]]


@pytest.mark.servers
async def test_what_is_known_of_the_teams_counts_for_seconds(migrated_database: Callable[[str], str]) -> None:
    engine, clock = create_engine(migrated_database("intake")), [100.0]
    sessions = create_sessions(engine)
    teams = SqlTeamsTold(sessions, lambda: clock[0])
    assert list(await teams.told()) == []
    async with begin_work(sessions, SOURCE, utc_now)() as work:
        await work.teams.record(Team("balie", "Balie", True, 1))

    clock[0] += SECONDS - 0.1
    assert list(await teams.told()) == []
    clock[0] += 0.1
    assert [each.team_id for each in await teams.told()] == ["balie"]
    await engine.dispose()


async def test_roles_are_those_of_exactly_this_id(storage: Storage) -> None:
    async with storage.begin() as work:
        await work.officials.record(Official("o-1007", "T. Naam", (OfficialRole.REGISTRAR,), True, 1))
        await work.officials.record(Official("o-1008", "N. Niets", (), True, 1))

    assert await storage.questions.roles_of("o-1007") == {"registrar"}
    assert await storage.questions.roles_of("o-1008") == set()
    for stranger in ("O-1007", "o-1007 ", "o-1009", ""):
        assert await storage.questions.roles_of(stranger) is None


@pytest.mark.servers
async def test_an_official_of_a_version_that_kept_no_roles_has_none_until_told_of_again(
    migrated_database: Callable[[str], str],
) -> None:
    engine = create_engine(migrated_database("intake"))
    sessions = create_sessions(engine)
    async with sessions.begin() as session:
        row = "insert into officials (official_id, name, active, sequence) values ('o-1007', 'T. Naam', true, 7)"
        await session.execute(sa.text(row))
    questions = SqlQuestions(sessions)
    before = await questions.roles_of("o-1007")

    async with begin_work(sessions, SOURCE, utc_now)() as work:
        await work.officials.record(Official("o-1007", "T. Naam", (OfficialRole.REGISTRAR,), True, 8))

    assert (before, await questions.roles_of("o-1007")) == (set(), {"registrar"})
    await engine.dispose()


@pytest.mark.parametrize("luck", [1, 2])
async def test_who_sees_a_complaint_is_what_its_lists_say(storage: Storage, luck: int) -> None:
    chance, people = Random(luck), ("o-1", "o-2", "o-3", "o-4")
    lists: dict[UUID, AccessList | None] = {}
    for _ in range(8):
        proof, _ = await storage.take(registered_by=chance.choice(people))
        told = tuple(chance.sample(people, chance.randint(0, 2)))
        named = chance.choice((None, tuple(chance.sample(people, chance.randint(0, 3)))))
        access = AccessList(proof.complaint_id, told, 1, named)
        lists[proof.complaint_id] = chance.choice((access, access, None))
    async with storage.begin() as work:
        for each in filter(None, lists.values()):
            await work.access_lists.replace(each)

    for complaint_id, access_list in lists.items():
        for official_id in people:
            seen = await storage.questions.for_official(complaint_id, official_id)
            shut_out = access_list is not None and not access_list.admits(official_id)
            assert seen is not None
            assert seen.visibility == Visibility(shut_out)


async def test_nothing_is_known_of_a_complaint_that_never_came(storage: Storage) -> None:
    assert await storage.questions.for_official(uuid4(), "o-1") is None
    assert await storage.questions.by_secret(secrets.token_bytes(32)) is None


async def test_the_newest_people_of_a_case_come_with_the_file_whatever_the_order(storage: Storage) -> None:
    proof, link = await storage.take()
    newest = CasePeople(proof.complaint_id, 2, ({"partyId": str(uuid4()), "name": "H. Nieuw"},))
    older = CasePeople(proof.complaint_id, 1, ({"partyId": str(uuid4()), "name": "H. Oud"},))

    async with storage.begin() as work:
        assert await work.people.get(proof.complaint_id) is None
        for told in (newest, older, newest):
            await work.people.record(told)
        assert await work.people.get(proof.complaint_id) == newest

    found = await storage.questions.by_secret(link)
    assert found is not None
    assert found[0].people == newest.people

"""What PostgreSQL lists, counts and finds is what each case says of itself: random cases, officials and directories.

In memory the case is asked (`procedure_fake_queries`); so equal answers mean that the SQL is the rule of the domain."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from procedure_fake_queries import MemoryWorklist
from procedure_fake_store import MemoryStore
from procedure_random_town import OFFICIALS, a_town, an_actor, cases_of
from procedure_story import kept

from procedure.adapters.worklists import searching
from procedure.application.worklists.worklist import CaseFilter, WorklistQuestion
from procedure.domain.access.involvement import handled, talked
from procedure.domain.case import Case
from procedure.domain.organisation.actor import Actor
from procedure.domain.organisation.directory import Directory
from procedure.entrypoints.api.worklists.worklists import WORKLISTS
from words.cases import CaseState
from words.people import Role

pytestmark = [pytest.mark.servers, pytest.mark.parametrize("store", ["postgresql"], indirect=True)]
EVERY_STATE = tuple(CaseState)
TODAY = date(2026, 5, 4)  # among the legal dates of the cases
NAMED_IN_CASES = {Role.HANDLER, Role.TEAM_MANAGER, Role.DECISION_MAKER}  # what these find is another's or theirs


@dataclass
class Town:
    """Cases in the store under test and in memory, and the people who ask for them."""

    directory: Directory
    cases: list[Case]
    chance: Random
    plain: MemoryWorklist

    def askers(self) -> Iterator[tuple[Actor, Role]]:
        for role in WORKLISTS:
            for official_id in OFFICIALS if role in NAMED_IN_CASES else self.chance.sample(OFFICIALS, 6):
                yield an_actor(self.directory, self.chance, official_id, role, on=TODAY), role
                if role in NAMED_IN_CASES:
                    yield Actor(official_id, frozenset({role})), role

    def some_askers(self, most: int) -> list[tuple[Actor, Role]]:
        """Everybody who has the handler's or the manager's part somewhere, and others."""
        parts = {
            Role.HANDLER: {case.investigation.handler_id for case in self.cases},
            Role.TEAM_MANAGER: {case.informal.team_manager_id for case in self.cases},
        }
        mine = [
            (Actor(official_id, frozenset({role})), role)
            for role, named in parts.items()
            for official_id in sorted(filter(None, named))
        ]
        return [*mine, *self.chance.sample(list(self.askers()), most)]

    def a_number_for(self, actor: Actor) -> str:
        """Of a case in which this official has a part, if there is one."""
        parts = [each for each in self.cases if actor.official_id in handled(each) | talked(each)]
        return self.chance.choice(parts or self.cases).reference


async def a_town_in(store: Any, luck: int, count: int = 120) -> Town:
    chance = Random(luck)
    directory = a_town(chance)
    cases = cases_of(directory, chance, count)
    await kept(store, *cases)
    plain = MemoryWorklist(MemoryStore(cases={case.complaint_id: case for case in cases}))
    return Town(directory, cases, chance, plain)


def about(actor: Actor, role: Role, **asked: Any) -> WorklistQuestion:
    return WorklistQuestion(actor=actor, role=role, today=TODAY, filter=CaseFilter(**asked), limit=200)


@pytest.mark.parametrize("luck", [4, 7])
async def test_a_list_holds_exactly_the_cases_that_show_themselves_in_that_role(store: Any, luck: int) -> None:
    town, found, hidden = await a_town_in(store, luck), Counter[Role](), Counter[Role]()

    for actor, role in town.askers():
        question = about(actor, role, states=EVERY_STATE)
        page = await store.worklist.page(question)

        assert page == await town.plain.page(question), question
        found[role] += page.count.count
        hidden[role] += len(town.cases) - page.count.count

    assert set(found) == set(hidden) == set(WORKLISTS), "each list held a case, and each left one out"
    assert all(found.values())
    assert all(hidden.values())


async def test_what_is_counted_is_what_is_listed_also_of_the_teams_one_steers(store: Any) -> None:
    town = await a_town_in(store, 3)
    steers = 0

    for actor, role in town.some_askers(16):
        units = town.directory.units_of(actor.official_id) or None
        steers += units is not None
        today = TODAY + timedelta(town.chance.randrange(60))
        asked = (actor, role, today, units)

        assert await store.worklist.counts(*asked) == await town.plain.counts(*asked), asked

    assert steers


@pytest.mark.parametrize("frequent", [0.0, 2.0])
async def test_words_are_found_where_the_file_is_open_and_numbers_where_the_case_is_listed(
    store: Any, frequent: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "FREQUENT", frequent)
    town = await a_town_in(store, 4)
    by_word = 0

    for actor, role in town.some_askers(16):
        number = town.a_number_for(actor)
        for text in ("mails", "Testman", number):
            question = about(actor, role, text=text)
            page = await store.worklist.page(question)

            assert page == await town.plain.page(question), question
            by_word += page.count.count if text != number else 0

    assert by_word


async def test_a_directory_comes_back_from_the_store_as_it_went_in(store: Any) -> None:
    chance = Random(5)

    for _ in range(3):
        town = a_town(chance)
        async with store.begin() as work:
            await work.officials.save(list(town.officials.values()))
            await work.officials.save_teams(town)

        async with store.begin() as work:
            assert await work.officials.directory() == town
            for official in town.officials.values():
                assert await work.officials.at_work(official.official_id) == (official if official.active else None)

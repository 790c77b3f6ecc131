"""However much is asked and however little is looked at per page: the pages together are the list, in order."""

from random import Random
from typing import Any

import pytest
from procedure_fake_queries import MemoryWorklist
from procedure_fake_store import MemoryStore
from procedure_mixture import WORDS, a_mixture, a_question, all_pages
from procedure_story import kept

from procedure.adapters.worklists import paging, searching

pytestmark = [pytest.mark.servers, pytest.mark.parametrize("store", ["postgresql"], indirect=True)]


async def both(store: Any, chance: Random) -> MemoryWorklist:
    """The same cases in the store under test and in memory, where the expected list is obvious."""
    cases = a_mixture(chance, 60)
    await kept(store, *cases)
    return MemoryWorklist(MemoryStore(cases={case.complaint_id: case for case in cases}))


@pytest.mark.parametrize("most", [2_000, 4])
async def test_pages_neither_skip_nor_repeat_and_keep_the_order(
    store: Any, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "INSPECTED", most)
    monkeypatch.setattr(paging, "AT_LEAST", 2)
    chance = Random(most)
    plain = await both(store, chance)

    for _ in range(30):
        question = a_question(chance, limit=chance.choice((1, 3, 50)))
        expected = await all_pages(plain, question)

        assert await all_pages(store.worklist, question) == expected, question


@pytest.mark.parametrize("frequent", [0.0, 2.0])
@pytest.mark.parametrize("gathered", [5_000, 3])
async def test_words_are_found_in_order_whether_they_are_frequent_or_rare(
    store: Any, frequent: float, gathered: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "FREQUENT", frequent)
    monkeypatch.setattr(searching, "GATHERED", gathered)
    monkeypatch.setattr(paging, "INSPECTED", 10)
    monkeypatch.setattr(paging, "AT_LEAST", 2)
    chance = Random(gathered)
    plain = await both(store, chance)

    for text in (*WORDS, "balie telefoon", "DENKBEELD", "K-2026-000007", "7", "nergens"):
        question = a_question(chance, limit=4, text=text)
        expected = await all_pages(plain, question)

        assert await all_pages(store.worklist, question) == expected, question


async def test_a_count_of_what_was_not_all_looked_at_is_at_least(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "INSPECTED", 4)
    monkeypatch.setattr(paging, "AT_LEAST", 2)
    chance = Random(2)
    plain = await both(store, chance)

    for _ in range(6):
        question = a_question(chance)
        asked = (question.actor, question.role, question.today)
        real, told = await plain.counts(*asked), await store.worklist.counts(*asked)

        for state, count in told.states.items():
            assert count == real.states[state] or (count.is_capped and count.count <= real.states[state].count)


async def test_counts_are_those_of_the_lists(store: Any) -> None:
    chance = Random(1)
    plain = await both(store, chance)

    for _ in range(6):
        question = a_question(chance)
        asked = (question.actor, question.role, question.today)

        assert await store.worklist.counts(*asked) == await plain.counts(*asked)

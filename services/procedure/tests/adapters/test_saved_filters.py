"""Filters that officials keep: the same promises in memory and in PostgreSQL."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest

from procedure.application.worklists.remove_filter import RemoveFilter, remove_filter
from procedure.application.worklists.replace_filter import ReplaceFilter, replace_filter
from procedure.application.worklists.save_filter import SaveFilter, save_filter
from procedure.application.worklists.saved_filters import (
    MOST,
    NameTaken,
    SavedFilter,
    SavedFilterNotFound,
    TooManySavedFilters,
)
from procedure.application.worklists.worklist import CaseFilter
from words.cases import CaseState
from words.people import Role
from words.submissions import Channel

NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
ASKED = CaseFilter(
    role=Role.COORDINATOR,
    states=(CaseState.TRIAGE,),
    channels=(Channel.EMAIL,),
    handler_id="o-1",
    due_from=date(2026, 3, 1),
    overdue=True,
    text="Denkbeeld",
)


def a_saved_filter(name: str = "Laat", owner: str = "kc", asked: CaseFilter = ASKED, **more: Any) -> SavedFilter:
    values: dict[str, Any] = {"filter_id": uuid4(), **more}
    return SavedFilter(official_id=owner, name=name, filter=asked, saved_at=NOON, **values)


async def saved(store: Any, *filters: SavedFilter) -> None:
    for each in filters:
        async with store.begin() as work:
            await save_filter(SaveFilter(saved=each), work)


async def names(store: Any, owner: str = "kc") -> list[str]:
    async with store.begin() as work:
        return [each.name for each in await work.saved_filters.of(owner)]


async def test_a_filter_comes_back_as_it_was_saved_to_its_owner_only(store: Any) -> None:
    kept = a_saved_filter()
    await saved(store, kept)

    async with store.begin() as work:
        assert await work.saved_filters.get("kc", kept.filter_id) == kept
        with pytest.raises(SavedFilterNotFound):
            await work.saved_filters.get("kc-2", kept.filter_id)
    assert await names(store, "kc-2") == []


async def test_a_name_is_taken_once_by_each_owner(store: Any) -> None:
    first, second = a_saved_filter("Laat"), a_saved_filter("Vroeg")
    await saved(store, first, second, a_saved_filter("Laat", "kc-2"))

    with pytest.raises(NameTaken):
        await saved(store, a_saved_filter("Laat"))
    with pytest.raises(NameTaken):
        async with store.begin() as work:
            await replace_filter(ReplaceFilter(saved=a_saved_filter("Laat", filter_id=second.filter_id)), work)
    assert await names(store) == ["Laat", "Vroeg"]


async def test_a_filter_is_replaced_and_removed_by_its_owner(store: Any) -> None:
    kept = a_saved_filter()
    await saved(store, kept)
    changed = a_saved_filter("Anders", asked=CaseFilter(), filter_id=kept.filter_id)

    for refused in (
        ReplaceFilter(saved=a_saved_filter(owner="kc-2", filter_id=kept.filter_id)),
        ReplaceFilter(saved=a_saved_filter()),
    ):
        with pytest.raises(SavedFilterNotFound):
            async with store.begin() as work:
                await replace_filter(refused, work)
    async with store.begin() as work:
        await replace_filter(ReplaceFilter(saved=changed), work)
    async with store.begin() as work:
        assert await work.saved_filters.of("kc") == [changed]
        await remove_filter(RemoveFilter(official_id="kc", filter_id=kept.filter_id), work)

    assert await names(store) == []


async def test_there_are_fifty_at_most_and_of_several_at_once_the_last_is_refused(store: Any) -> None:
    await saved(store, *(a_saved_filter(f"{number:02}") for number in range(MOST - 1)))

    attempts = (saved(store, a_saved_filter(f"laatste {number}")) for number in range(3))
    outcomes = await asyncio.gather(*attempts, return_exceptions=True)

    assert [type(each) for each in outcomes if each] == [TooManySavedFilters] * 2
    assert len(await names(store)) == MOST

"""Worklists: the same answers from memory and from PostgreSQL."""

from datetime import date
from typing import Any

from procedure_builders import (
    a_case,
)
from procedure_story import (
    decided_case,
    formal_case,
    informal_case,
    kept,
    numbered,
    pending_case,
)

from procedure.application.worklists.worklist import CaseFilter, Count, Position, WorklistQuestion
from procedure.domain.organisation.actor import Actor
from words.cases import CaseState
from words.people import Role
from words.submissions import ComplaintForm

TODAY = date(2026, 3, 10)


def ask(official_id: str, role: Role, after: Position | None = None, limit: int = 50, **asked: Any) -> WorklistQuestion:
    actor = Actor(official_id, frozenset({role}))
    return WorklistQuestion(actor=actor, role=role, today=TODAY, filter=CaseFilter(**asked), after=after, limit=limit)


async def test_the_worklist_is_ordered_by_due_date_and_cases_without_one_come_last(store: Any) -> None:
    oral = numbered(a_case(form=ComplaintForm.ORAL), 3)
    cases = [numbered(a_case("2026-03-09"), 1), numbered(a_case("2026-03-02"), 2), oral]
    await kept(store, *cases, numbered(decided_case("2026-02-20"), 4))

    page = await store.worklist.page(ask("kc", Role.COORDINATOR))

    assert [item.reference[-1] for item in page.items] == ["4", "2", "1", "3"]
    assert (page.count, page.next) == (Count(4, is_capped=False), None)


async def test_pages_follow_each_other_without_gap_or_double(store: Any) -> None:
    await kept(store, *(numbered(a_case("2026-03-02"), n) for n in range(7)))
    seen: list[str] = []
    after = None
    for _ in range(4):
        page = await store.worklist.page(ask("kc", Role.COORDINATOR, after=after, limit=2))
        seen += [item.reference for item in page.items]
        after = page.next

    assert sorted(seen) == [f"K-2026-{n:06}" for n in range(7)]
    assert after is None


async def test_officials_find_their_own_work(store: Any) -> None:
    informal, formal = numbered(informal_case(), 1), numbered(formal_case(), 2)
    pending, decided = numbered(pending_case(), 3), numbered(decided_case(), 4)
    await kept(store, informal, formal, pending, decided)

    async def listed(official_id: str, role: Role, **more: object) -> list[str]:
        page = await store.worklist.page(ask(official_id, role, **more))
        return sorted(item.reference[-1] for item in page.items)

    assert await listed("tm", Role.TEAM_MANAGER) == ["1"]
    assert await listed("tm-2", Role.TEAM_MANAGER) == []
    assert await listed("kb", Role.HANDLER) == ["3", "4"]
    assert await listed("director", Role.DECISION_MAKER) == ["3"]
    assert await listed("kb", Role.DECISION_MAKER) == []
    assert await listed("kc", Role.COORDINATOR, states=(CaseState.FORMAL_INTAKE,)) == ["2"]
    assert await listed("clerk", Role.COORDINATOR) == []


async def test_overdue_cases_include_decisions_whose_notice_has_not_left(store: Any) -> None:
    await kept(
        store,
        numbered(a_case("2025-12-01"), 1),
        numbered(decided_case("2025-12-01"), 2),
        numbered(a_case("2026-03-02"), 3),
    )

    late = await store.worklist.page(ask("kc", Role.COORDINATOR, overdue=True))
    on_time = await store.worklist.page(ask("kc", Role.COORDINATOR, overdue=False))
    management = await store.worklist.page(ask("director", Role.MANAGEMENT))

    assert sorted(item.reference[-1] for item in late.items) == ["1", "2"]
    assert [item.reference[-1] for item in on_time.items] == ["3"]
    assert {item.handler_id for item in management.items} == {None}
    assert management.count.count == 2

"""A list of files to destroy: who changes and judges it, once, and what then stays (Archiefwet)."""

from collections.abc import Callable
from uuid import UUID

import pytest
from procedure_builders import act, day

from procedure.domain.retention.destruction import (
    CaseNotOnList,
    DestructionList,
    FourEyesNeeded,
    ListChanged,
    ListedCase,
    ListNotOpen,
    ListState,
    NothingToDestroy,
    TakenOff,
)
from words.cases import RetentionResult

DAY = "2036-03-03"
FIRST, SECOND, ABSENT = UUID(int=1), UUID(int=2), UUID(int=3)


def a_line(complaint_id: UUID) -> ListedCase:
    return ListedCase(
        complaint_id=complaint_id,
        reference=f"K-2026-{complaint_id.int:06}",
        result=RetentionResult.HANDLED,
        closed_on=day("2026-03-02"),
        action_on=day("2036-03-02"),
    )


def a_list() -> DestructionList:
    return DestructionList.propose(act("kc", DAY), UUID(int=9), [a_line(FIRST), a_line(SECOND)])


def kept(it: DestructionList) -> dict[UUID, TakenOff | None]:
    return {each.complaint_id: each.taken_off for each in it.cases}


def test_a_list_has_a_file_and_knows_who_proposed_it() -> None:
    with pytest.raises(NothingToDestroy):
        DestructionList.propose(act("kc", DAY), UUID(int=9), [])

    it = a_list()
    assert (it.state, it.made_by, it.made_at, it.judged_by) == (ListState.PROPOSED, "kc", act("kc", DAY).at, None)


def test_another_official_approves_it_and_leaves_what_is_closed_to_them() -> None:
    it = a_list()
    with pytest.raises(FourEyesNeeded):
        it.approve(act("kc", DAY), it.revision, ())

    it.approve(act("kc-2", DAY), it.revision, [SECOND])

    assert (it.state, it.judged_by, it.judged_at) == (ListState.APPROVED, "kc-2", act("kc-2", DAY).at)
    assert kept(it) == {FIRST: None, SECOND: TakenOff.CONFLICT}


def test_an_official_who_took_a_file_off_does_not_approve_the_rest() -> None:
    it = a_list()
    with pytest.raises(CaseNotOnList):
        it.take_off(act("kc-2", DAY), it.revision, ABSENT, "Loopt nog.")
    it.take_off(act("kc-2", DAY), it.revision, FIRST, "Loopt nog.")
    with pytest.raises(CaseNotOnList):
        it.take_off(act("kc-2", DAY), it.revision, FIRST, "Loopt nog.")
    with pytest.raises(FourEyesNeeded):
        it.approve(act("kc-2", DAY), it.revision, ())

    it.approve(act("director", DAY), it.revision, ())

    assert kept(it) == {FIRST: TakenOff.BY_HAND, SECOND: None}
    assert (it.cases[0].taken_off_by, it.cases[0].taken_off_because) == ("kc-2", "Loopt nog.")


def test_of_a_rejected_list_nothing_is_destroyed_and_its_proposer_may_reject_it() -> None:
    it = a_list()

    it.reject(act("kc", DAY), it.revision, "Te vroeg.")

    assert (it.state, it.rejected_because) == (ListState.REJECTED, "Te vroeg.")
    assert kept(it) == {FIRST: TakenOff.REJECTED, SECOND: TakenOff.REJECTED}


CHANGES: dict[str, Callable[[DestructionList, int], None]] = {
    "take off": lambda it, seen: it.take_off(act("kc-2", DAY), seen, FIRST, "Loopt nog."),
    "approve": lambda it, seen: it.approve(act("director", DAY), seen, ()),
    "reject": lambda it, seen: it.reject(act("director", DAY), seen, "Te vroeg."),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("judge", ["approve", "reject"])
def test_a_list_is_judged_once_and_not_changed_after(
    judge: str, change: Callable[[DestructionList, int], None]
) -> None:
    it = a_list()
    CHANGES[judge](it, it.revision)

    with pytest.raises(ListNotOpen):
        change(it, it.revision)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_list_that_was_changed_since_it_was_read_is_read_again_first(
    change: Callable[[DestructionList, int], None],
) -> None:
    it = a_list()
    seen = it.revision
    it.take_off(act("kc-2", DAY), seen, SECOND, "Loopt nog.")

    with pytest.raises(ListChanged):
        change(it, seen)

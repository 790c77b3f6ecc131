"""Thousands of random steps by random officials on random days; what must always hold, holds."""

import os
from collections import Counter
from collections.abc import Callable
from datetime import date

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from procedure_moment import Moment
from procedure_promises import PROMISES
from procedure_steps import BY_NUMBER, snapshot
from procedure_walk import Walk

from procedure.domain.organisation.actor import Act

LUCK = st.integers(0, 2**48)
CAMPAIGN = int(os.environ.get("PROCEDURE_WALKS", "0"))  # a longer run, with other walks every time
ENOUGH = 3_000  # steps that were really taken
TAKEN: Counter[str] = Counter()
REFUSED: Counter[str] = Counter()
SEEN_REFUSED: Counter[str] = Counter()  # the codes that an official could read before trying


class RandomWalk(Walk, RuleBasedStateMachine):
    """A step may be refused; a promise may not be broken."""

    @initialize(luck=LUCK, received=st.dates(date(2025, 11, 1), date(2027, 6, 1)))
    def begin(self, luck: int, received: date) -> None:
        self.receive(luck, received)

    @rule(luck=LUCK)
    def continue_(self, luck: int) -> None:
        self.go_on(luck)

    def happen(self, deed: Callable[[Act], None], by: Act, *numbers: str) -> bool:
        before, revision = snapshot(self.case), self.case.revision
        seen = {number: self.case.outlook_of(BY_NUMBER[number], by) for number in numbers}
        refused = self.refusal_of(deed, by)
        facts = tuple(self.case.collect_facts())
        moment = Moment(
            self.case, before, snapshot(self.case), facts, self.past, by, self.calendar, numbers, refused,
            (revision, self.case.revision), seen,
        )  # fmt: skip
        for promise in PROMISES:
            promise(moment)
        self.past = moment.so_far
        TAKEN.update({fact.step for fact in facts if fact.step})
        SEEN_REFUSED.update({each.refusal.code for each in seen.values() if each.refusal})
        REFUSED.update([type(refused).__name__] if refused else [])
        return refused is None


def walk_on(number: int) -> None:
    """Walk this number of times, at most sixty acts each; another number gives other walks."""
    roads = settings(
        max_examples=CAMPAIGN or 50,
        stateful_step_count=60,
        derandomize=not CAMPAIGN,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(type(f"Walk{number}", (RandomWalk,), {"number": number}), settings=roads)


def never_taken() -> set[str]:
    return set(BY_NUMBER) - {"T1"} - set(TAKEN)


def test_thousands_of_steps_break_no_promise_and_every_step_is_taken() -> None:
    """`PROCEDURE_WALKS=5000` walks longer, with other walks each time."""
    for number in range(60):  # what else the run has loaded influences the walks
        walk_on(number)
        if TAKEN.total() > ENOUGH and not never_taken():
            break

    assert not never_taken(), f"none of {TAKEN.total()} steps was one of these"
    assert TAKEN.total() > ENOUGH
    assert len(REFUSED) > 30, "many steps were refused, each with its own error"
    assert len(SEEN_REFUSED) > 15, "many of those could be seen beforehand"

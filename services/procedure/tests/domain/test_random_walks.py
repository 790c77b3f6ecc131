"""Thousands of random steps by random officials on random days; what must always hold, holds."""

import os
import secrets
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from procedure_moment import Moment
from procedure_promises import PROMISES
from procedure_steps import BY_NUMBER, snapshot
from procedure_walk import Walk

from procedure.domain.organisation.actor import Act

CAMPAIGN = int(os.environ.get("PROCEDURE_WALKS", "0"))  # a longer run, with other walks every time
SEED = secrets.randbits(32) if CAMPAIGN else 2026
MOST, ACTS = CAMPAIGN or 1_000, 60
FIRST, LAST = date(2025, 11, 1), date(2027, 6, 1)
ENOUGH = 3_000  # steps that were really taken
TAKEN: Counter[str] = Counter()
REFUSED: Counter[str] = Counter()
SEEN_REFUSED: Counter[str] = Counter()  # the codes that an official could read before trying


class RandomWalk(Walk):
    """A step may be refused; a promise may not be broken."""

    def happen(self, deed: Callable[[Act], None], by: Act, *numbers: str) -> bool:
        before, revision = snapshot(self.case), self.case.revision
        steps = [BY_NUMBER[number] for number in numbers]
        seen = dict(zip(numbers, self.case.outlooks_of(steps, by), strict=True))
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
    """One walk. When a promise breaks the error says which walk it was: with its seed it is the same again."""
    chance, walk, acts = Random(f"{SEED} {number}"), RandomWalk(), 0
    try:
        walk.receive(chance.getrandbits(48), FIRST + timedelta(chance.randrange((LAST - FIRST).days)))
        while acts < ACTS:
            walk.go_on(chance.getrandbits(48))
            acts += 1
    except Exception as error:
        error.add_note(f"walk {number} of seed {SEED}, act {acts + 1}")
        raise


def never_taken() -> set[str]:
    return set(BY_NUMBER) - {"T1"} - set(TAKEN)


def test_thousands_of_steps_break_no_promise_and_every_step_is_taken() -> None:
    """`PROCEDURE_WALKS=5000` walks that often, other walks each time."""
    for number in range(MOST):
        walk_on(number)
        if not CAMPAIGN and TAKEN.total() > ENOUGH and not never_taken():
            break

    assert not never_taken(), f"none of {TAKEN.total()} steps was one of these"
    assert TAKEN.total() > ENOUGH
    assert len(REFUSED) > 30, "many steps were refused, each with its own error"
    assert len(SEEN_REFUSED) > 15, "many of those could be seen beforehand"

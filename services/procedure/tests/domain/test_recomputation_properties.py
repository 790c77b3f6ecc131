"""Whatever decrees come and go, in any order: a date that a citizen was told is never taken back, and explains
itself."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from procedure_builders import a_submission, act

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import AdjournmentBase, TermRules
from procedure.domain.case import Case
from procedure.domain.file.clocks import Computation
from words.clocks import AdjournmentReason, Clock

START = date(2026, 3, 2)
NEAR = st.dates(START, START + timedelta(days=110)).filter(lambda day: day.year == 2026)
DECREES = st.lists(st.frozensets(NEAR, max_size=4), min_size=1, max_size=6)


def a_running_case(received: date, base: AdjournmentBase, *, adjourned: bool) -> Case:
    rules = TermRules(extension_base=base)
    case = Case.open(act("system", received), a_submission(received.isoformat()), rules, Calendar({2026: frozenset()}))
    case.open_triage(act("kc", received))
    if adjourned:
        case.adjourn(act("kc", received), AdjournmentReason.OTHER, "x", None, Calendar({2026: frozenset()}))
    return case


def explains_itself(computation: Computation) -> bool:
    steps = computation.due.steps
    follow = all(one.to_on == other.from_on for one, other in pairwise(steps))
    return follow and steps[-1].to_on == computation.due.on


@given(
    received=st.dates(START, START + timedelta(days=30)),
    base=st.sampled_from(AdjournmentBase),
    adjourned=st.booleans(),
    decrees=DECREES,
)
def test_no_sequence_of_loads_takes_a_date_back_or_leaves_one_unexplained(
    received: date, base: AdjournmentBase, adjourned: bool, decrees: list[frozenset[date]]
) -> None:
    case = a_running_case(received, base, adjourned=adjourned)
    for version, days in enumerate(decrees, 1):
        calendar = Calendar({2026: days}, version)
        before = (case.clocks.refusal_due_on, case.clocks.decide_due_on, case.clocks.due_on)

        case.recompute_terms(act("system", received), calendar)

        after = (case.clocks.refusal_due_on, case.clocks.decide_due_on, case.clocks.due_on)
        assert all(old <= new for old, new in zip(before, after, strict=True) if old and new)
        assert case.changes_under(calendar) == []
        assert all(map(explains_itself, case.clocks.computations))
        in_force = Clock.ADJOURNMENT if adjourned else Clock.DECISION
        assert case.clocks.computed(in_force).on == case.clocks.due_on
        assert case.clocks.due_on is not None
        assert case.clocks.due_on not in days or case.clocks.due_on in {day for day in before if day}

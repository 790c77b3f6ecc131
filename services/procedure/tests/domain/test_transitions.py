"""The table of transitions: complete, and every step outside it refused by name with its article."""

from collections.abc import Callable

import pytest
from procedure_builders import a_case, act
from procedure_parts import with_part
from procedure_side_story import (
    awaiting_case,
    forwarded_case,
    in_triage,
    reclassified_case,
    refused_case,
    signal_case,
    with_committee,
    withdrawn_case,
)
from procedure_steps import BY_NUMBER, SAME_ACT, WAYS, fresh, resolved, snapshot
from procedure_story import decided_case, formal_case, informal_case, investigated_case, pending_case

from contracts.catalogue import CATALOGUE
from procedure.domain.case import Case
from procedure.domain.steps.step import Step, StepNotPossible
from procedure.domain.steps.table import STEPS
from words.cases import CLOSED_STATES, OPEN_STATES, CaseState
from words.messages import MessageCode

IN: dict[CaseState, Callable[[], Case]] = {
    CaseState.RECEIVED: a_case,
    CaseState.TRIAGE: in_triage,
    CaseState.INFORMAL: informal_case,
    CaseState.FORMAL_INTAKE: formal_case,
    CaseState.INVESTIGATION: investigated_case,
    CaseState.DECISION_PENDING: pending_case,
    CaseState.DECIDED: decided_case,
    CaseState.RESOLVED_INFORMALLY: resolved,
    CaseState.AWAITING_COMPLETION: awaiting_case,
    CaseState.COMMITTEE_ADVICE: with_committee,
    CaseState.NOT_HANDLED: refused_case,
    CaseState.FORWARDED: forwarded_case,
    CaseState.RECLASSIFIED: reclassified_case,
    CaseState.NOTED_AS_SIGNAL: signal_case,
    CaseState.WITHDRAWN: withdrawn_case,
}
ACTS = {number: (number, *SAME_ACT.get(number, ())) for number in WAYS if number not in sum(SAME_ACT.values(), ())}
FORBIDDEN = [
    (number, state)
    for number, steps in ACTS.items()
    for state in CaseState
    if all(state not in BY_NUMBER[step].sources for step in steps)
]


@pytest.mark.parametrize(("number", "state"), FORBIDDEN, ids=[f"{number}-{state}" for number, state in FORBIDDEN])
def test_a_step_outside_the_table_is_refused_with_its_own_error_and_article(number: str, state: CaseState) -> None:
    way, step = WAYS[number], BY_NUMBER[number]
    case = fresh(IN[state])
    official = with_part(case, step.roles[0])
    before = snapshot(case)

    with pytest.raises(StepNotPossible) as refusal:
        way.take(case, act(official, way.on, frozenset({step.roles[0]})))

    assert refusal.value.article in {BY_NUMBER[each].article for each in ACTS[number]}
    assert str(state) in str(refusal.value)
    assert (snapshot(case), case.collect_facts()) == (before, [])


def test_every_step_of_the_table_is_tried() -> None:
    assert {*WAYS, "T1"} == set(BY_NUMBER)
    assert len(FORBIDDEN) > 400


@pytest.mark.parametrize("state", CaseState)
def test_every_state_can_be_reached_and_left_as_the_table_says(state: CaseState) -> None:
    case = IN[state]()

    assert case.state is state
    assert any(state in each.sources for each in STEPS)


def test_numbers_are_unique_and_every_step_has_its_guard_and_article() -> None:
    assert len(BY_NUMBER) == len(STEPS)
    for each in STEPS:
        assert each.guard, each.number
        assert each.article.startswith(("Awb ", "AVG ", "Selectielijst ")), each.number


def test_every_fact_and_letter_of_the_table_exists_in_the_contracts() -> None:
    types = {entry.event.type_name() for entry in CATALOGUE}
    codes = {code.value for code in MessageCode}

    def is_told(step: Step) -> bool:
        return not step.fact or f"nl.wederhoor.complaints.{step.fact}.v1" in types

    assert all(is_told(step) for step in STEPS)
    assert all(set(step.letters) <= codes for step in STEPS)


def test_a_closed_case_goes_on_only_by_the_steps_for_that() -> None:
    on_again = {each.number for each in STEPS if each.target in OPEN_STATES and CLOSED_STATES & set(each.sources)}

    assert on_again == {"T27", "T28", "T29", "T30"}

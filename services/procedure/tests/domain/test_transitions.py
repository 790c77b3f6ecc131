"""The table of transitions: complete, and every step outside it refused by name with its article."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_contact,
    a_naming,
    a_reasoning,
    a_resolution,
    a_session,
    a_waiver,
    act,
    an_accused,
    an_explanation,
)
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
from procedure_story import (
    decided_case,
    formal_case,
    informal_case,
    investigated_case,
    pending_case,
)

from contracts.catalogue import CATALOGUE
from contracts.vocabulary import MessageCode
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound, RoleNotAllowed
from procedure.domain.refusals import StepNotPossible
from procedure.domain.transitions import TRANSITIONS, Transition
from procedure.domain.vocabulary import (
    CLOSED_STATES,
    OPEN_STATES,
    AdjournmentReason,
    CaseState,
    FormalReason,
    Side,
    WaiverGround,
)

DAY = "2026-03-02"


def solved() -> Case:
    case = informal_case()
    case.resolve_informally(act("tm", DAY), a_resolution(DAY), CALENDAR)
    return case


IN: dict[CaseState, Callable[[], Case]] = {
    CaseState.RECEIVED: a_case,
    CaseState.TRIAGE: in_triage,
    CaseState.INFORMAL: informal_case,
    CaseState.FORMAL_INTAKE: formal_case,
    CaseState.INVESTIGATION: investigated_case,
    CaseState.DECISION_PENDING: pending_case,
    CaseState.DECIDED: decided_case,
    CaseState.RESOLVED_INFORMALLY: solved,
    CaseState.AWAITING_COMPLETION: awaiting_case,
    CaseState.COMMITTEE_ADVICE: with_committee,
    CaseState.NOT_HANDLED: refused_case,
    CaseState.FORWARDED: forwarded_case,
    CaseState.RECLASSIFIED: reclassified_case,
    CaseState.NOTED_AS_SIGNAL: signal_case,
    CaseState.WITHDRAWN: withdrawn_case,
}
TAKE: dict[str, tuple[str, Callable[[Case, Any], None]]] = {
    "T2": ("kc", lambda c, a: c.open_triage(a)),
    "T2a": ("kc", lambda c, a: c.name_accused(a, a_naming(*c.accused or (an_accused(),)), DIRECTORY)),
    "T5": ("kc", lambda c, a: c.route_to_team_manager(a, None, DIRECTORY, CALENDAR)),
    "T6": ("tm", lambda c, a: c.record_conversation(a, a_contact(DAY))),
    "T7": ("kc", lambda c, a: c.resolve_informally(a, a_resolution(DAY), CALENDAR)),
    "T8": ("kc", lambda c, a: c.start_formal_procedure(a, FormalReason.REQUESTED, None, DIRECTORY, CALENDAR)),
    "T10a": ("kc", lambda c, a: c.designate_handler(a, "kb-2", None, DIRECTORY)),
    "T10": ("kb", lambda c, a: c.declare_no_involvement(a, DIRECTORY)),
    "T11": ("kb", lambda c, a: c.record_explanation(a, an_explanation(Side.COMPLAINANT, DAY))),
    "T12": ("kb", lambda c, a: c.offer_hearing(a, uuid4(), (), CALENDAR)),
    "T13": ("kb", lambda c, a: c.hold_hearing(a, uuid4(), a_session(DAY))),
    "T13w": ("kb", lambda c, a: c.waive_hearing(a, a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))),
    "T16": ("kb", lambda c, a: c.submit_draft(a, a_reasoning())),
    "T17": ("director", lambda c, a: c.return_draft(a, "Nog eens.")),
    "T18": ("director", lambda c, a: c.decide(a, None)),
    "T18c": ("director", lambda c, a: c.correct_decision(a, uuid4(), "De naam klopte niet.", None)),
    "T19": ("kc", lambda c, a: c.adjourn(a, AdjournmentReason.ABSENCE, "Ziekte.", None, CALENDAR)),
}
BY_NUMBER = {each.number: each for each in TRANSITIONS}
OTHERWISE = {  # the same act, which there is another step
    ("T8", CaseState.TRIAGE): "T9",
    **{("T10", state): "T31d" for state in BY_NUMBER["T31d"].sources},
    **{(number, CaseState.COMMITTEE_ADVICE): f"{number}c" for number in ("T12", "T13")},
    ("T13w", CaseState.COMMITTEE_ADVICE): "T13cw",
}
FORBIDDEN = [
    (number, state)
    for number in TAKE
    for state in CaseState
    if state not in BY_NUMBER[number].sources and (number, state) not in OTHERWISE
]


@pytest.mark.parametrize(("number", "state"), FORBIDDEN)
def test_a_step_outside_the_table_is_refused_with_its_article(number: str, state: CaseState) -> None:
    official, take = TAKE[number]
    case = IN[state]()
    case.collect_facts()

    with pytest.raises((StepNotPossible, CaseNotFound, RoleNotAllowed)) as refusal:
        take(case, act(official, DAY))

    if isinstance(refusal.value, StepNotPossible):
        assert refusal.value.article == BY_NUMBER[number].article
    assert case.state is state
    assert case.collect_facts() == []


@pytest.mark.parametrize("state", CaseState)
def test_every_state_can_be_reached_and_left_as_the_table_says(state: CaseState) -> None:
    case = IN[state]()

    assert case.state is state
    assert any(state in each.sources for each in TRANSITIONS)


def test_numbers_are_unique_and_every_step_has_its_guard_and_article() -> None:
    assert len(BY_NUMBER) == len(TRANSITIONS)
    for each in TRANSITIONS:
        assert each.guard, each.number
        assert each.article.startswith(("Awb ", "Selectielijst ")), each.number


def test_every_fact_and_letter_of_the_table_exists_in_the_contracts() -> None:
    types = {entry.event.type_name() for entry in CATALOGUE}
    codes = {code.value for code in MessageCode}

    def is_told(step: Transition) -> bool:
        return not step.fact or f"nl.wederhoor.complaints.{step.fact}.v1" in types

    assert all(is_told(step) for step in TRANSITIONS)
    assert all(set(step.letters) <= codes for step in TRANSITIONS)


def test_a_closed_case_goes_on_only_by_the_steps_for_that() -> None:
    on_again = {each.number for each in TRANSITIONS if each.target in OPEN_STATES and CLOSED_STATES & set(each.sources)}

    assert on_again == {"T27", "T28", "T29", "T30"}

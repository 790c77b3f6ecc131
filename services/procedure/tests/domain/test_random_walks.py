"""Thousands of random steps by random officials on random days; what must always hold, holds."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import procedure_builders as make
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from procedure_promises import PROMISES
from procedure_story import (
    formal_case,
    informal_case,
    investigated_case,
    ready_case,
)

from procedure.domain import transitions as t
from procedure.domain.case import Case
from procedure.domain.facts import CaseFact
from procedure.domain.people import Act
from procedure.domain.vocabulary import (
    AdjournmentReason,
    CaseState,
    ComplaintForm,
    FormalReason,
    Judgement,
    Side,
    WaiverGround,
)
from servicekit.errors import DomainError

EVERYBODY = ["kc", "kc-2", "kb", "kb-2", "kb-near", "tm", "tm-2", "director", "deputy", "auditor"]


def mostly(official: str) -> st.SearchStrategy[str]:
    """Usually whoever may, sometimes whoever may not: a walk that is always refused meets nothing."""
    return st.sampled_from([official] * 2 * len(EVERYBODY) + EVERYBODY)


OFFICIALS = st.sampled_from(EVERYBODY)
COORDINATOR, MANAGER, HANDLER, DIRECTOR = mostly("kc"), mostly("tm"), mostly("kb"), mostly("director")
CLOSED = {CaseState.DECIDED, CaseState.RESOLVED_INFORMALLY}


def possible(*steps: t.Transition) -> Any:
    """Where the table has the step at all; that it is refused everywhere else is tested cell by cell elsewhere."""
    return precondition(lambda self: any(self.case.state in step.sources for step in steps))


def an_oral_case(received: str) -> Case:
    return make.a_case(received, form=ComplaintForm.ORAL)


class RandomWalk(RuleBasedStateMachine):
    """Every rule tries a step; a refusal is fine, a broken promise is not."""

    @initialize(
        received=st.dates(date(2025, 11, 1), date(2027, 6, 1)),
        start=st.sampled_from([make.a_case, an_oral_case, informal_case, formal_case, investigated_case, ready_case]),
    )
    def receive(self, received: date, start: Callable[[str], Case]) -> None:
        self.today = received
        self.case = start(str(received))
        self.facts: list[Any] = self.case.collect_facts()

    def attempt(self, step: Any, official: str) -> None:
        moment: Act = make.act(official, self.today)
        before, shut_out = self.case.state, self.case.shut_out
        with suppress(DomainError):
            step(moment)
        fresh = self.case.collect_facts()
        steps = [fact for fact in fresh if isinstance(fact, CaseFact) and fact.step]
        assert steps or self.case.state is before, "a step without a fact"
        assert not (steps and official in shut_out), "somebody conflicted acted"
        self.facts += fresh

    @rule(days=st.integers(0, 12))
    def pass_time(self, days: int) -> None:
        self.today += timedelta(days)
        if self.case.watch_on and self.case.watch_on <= self.today:
            self.case.watch_deadline(make.act("system", self.today))
            self.facts += self.case.collect_facts()

    @possible(t.TRIAGE)
    @rule(official=COORDINATOR)
    def triage(self, official: str) -> None:
        self.attempt(self.case.open_triage, official)

    @possible(t.NAME_ACCUSED)
    @rule(
        official=COORDINATOR,
        accused=st.sampled_from(["clerk"] * 12 + ["clerk-2", "tm", "kb", "director"]),
        involved=st.sampled_from([()] * 6 + [("kb-2",), ("kc-2",), ("tm-2",)]),
    )
    def name(self, official: str, accused: str, involved: tuple[str, ...]) -> None:
        naming = make.a_naming(make.an_accused(accused), involved=involved)
        self.attempt(lambda a: self.case.name_accused(a, naming, make.DIRECTORY), official)

    @possible(t.ROUTE)
    @rule(official=COORDINATOR)
    def route(self, official: str) -> None:
        self.attempt(lambda a: self.case.route_to_team_manager(a, None, make.DIRECTORY, make.CALENDAR), official)

    @possible(t.RECORD_CONVERSATION)
    @rule(official=MANAGER, reached=st.booleans())
    def talk(self, official: str, reached: bool) -> None:
        contact = make.a_contact(str(self.today), reached=reached)
        self.attempt(lambda a: self.case.record_conversation(a, contact), official)

    @possible(t.RESOLVE)
    @precondition(lambda self: len(self.facts) > 30)
    @rule(official=MANAGER)
    def agree(self, official: str) -> None:
        resolution = make.a_resolution(str(self.today))
        self.attempt(lambda a: self.case.resolve_informally(a, resolution, make.CALENDAR), official)

    @possible(t.START_FORMAL, t.SKIP_INFORMAL)
    @rule(official=COORDINATOR, reason=st.sampled_from(FormalReason))
    def escalate(self, official: str, reason: FormalReason) -> None:
        self.attempt(
            lambda a: self.case.start_formal_procedure(a, reason, None, make.DIRECTORY, make.CALENDAR), official
        )

    @possible(t.DESIGNATE_HANDLER)
    @rule(official=COORDINATOR, handler=HANDLER)
    def designate(self, official: str, handler: str) -> None:
        self.attempt(lambda a: self.case.designate_handler(a, handler, None, make.DIRECTORY), official)

    @possible(t.APPOINT_HANDLER)
    @rule(official=HANDLER)
    def declare(self, official: str) -> None:
        self.attempt(lambda a: self.case.declare_no_involvement(a, make.DIRECTORY), official)

    @possible(t.RECORD_EXPLANATION)
    @rule(official=HANDLER, side=st.sampled_from(Side))
    def explain(self, official: str, side: Side) -> None:
        spoken = make.an_explanation(side, str(self.today))
        self.attempt(lambda a: self.case.record_explanation(a, spoken), official)

    @possible(t.OFFER_HEARING)
    @rule(official=HANDLER)
    def offer(self, official: str) -> None:
        self.attempt(lambda a: self.case.offer_hearing(a, uuid4(), (), make.CALENDAR), official)

    @possible(t.HOLD_HEARING)
    @rule(official=HANDLER)
    def hear(self, official: str) -> None:
        hearing_id = self.case.hearing.hearing_id if self.case.hearing else uuid4()
        self.attempt(lambda a: self.case.hold_hearing(a, hearing_id, make.a_session(str(self.today))), official)

    @possible(t.WAIVE_HEARING)
    @rule(official=HANDLER, side=st.sampled_from(Side), ground=st.sampled_from(WaiverGround))
    def waive(self, official: str, side: Side, ground: WaiverGround) -> None:
        waiver = make.a_waiver(side, ground, str(self.today))
        self.attempt(lambda a: self.case.waive_hearing(a, waiver), official)

    @rule(code=st.sampled_from(["M01", "M09", "M10", "M16"]))
    def send(self, code: str) -> None:
        sending = make.a_sending(code, str(self.today))
        self.case.record_sending(make.act("system", self.today), sending, make.CALENDAR)
        self.facts += self.case.collect_facts()

    @possible(t.SUBMIT_DRAFT)
    @rule(official=HANDLER, judgement=st.sampled_from(Judgement))
    def draft(self, official: str, judgement: Judgement) -> None:
        reasoning = make.a_reasoning(make.an_element(judgement))
        self.attempt(lambda a: self.case.submit_draft(a, reasoning), official)

    @possible(t.RETURN_DRAFT)
    @rule(official=DIRECTOR)
    def send_back(self, official: str) -> None:
        self.attempt(lambda a: self.case.return_draft(a, "Nog eens."), official)

    @possible(t.DECIDE)
    @rule(official=DIRECTOR)
    def decide(self, official: str) -> None:
        self.attempt(lambda a: self.case.decide(a, None), official)

    @possible(t.ADJOURN)
    @rule(official=COORDINATOR, days=st.one_of(st.none(), st.integers(-5, 60)))
    def adjourn(self, official: str, days: int | None) -> None:
        chosen = None if days is None else self.today + timedelta(days)
        self.attempt(
            lambda a: self.case.adjourn(a, AdjournmentReason.OTHER, "Ziekte.", chosen, make.CALENDAR), official
        )

    @invariant()
    def every_promise_holds(self) -> None:
        for promise in PROMISES:
            promise(self.case, self.facts)


TestRandomWalk = RandomWalk.TestCase
TestRandomWalk.settings = settings(
    max_examples=60, stateful_step_count=60, deadline=None, suppress_health_check=list(HealthCheck)
)

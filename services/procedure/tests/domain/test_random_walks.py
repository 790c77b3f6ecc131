"""Thousands of random steps by random officials on random days; what must always hold, holds."""

import os
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import procedure_builders as make
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from procedure_builders import CALENDAR, DIRECTORY, who
from procedure_chance import Chance
from procedure_moment import Moment
from procedure_promises import PROMISES
from procedure_steps import BY_NUMBER, SAME_ACT, WAYS, snapshot
from procedure_walk_acts import ACTS

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import AdjournmentBase, TermRules
from procedure.domain.case import Case
from procedure.domain.investigation.explanation import explained
from procedure.domain.organisation.actor import Act
from servicekit.errors import DomainError
from words.cases import CaseState
from words.people import Role, Side
from words.submissions import Channel, ComplaintForm

LUCK = st.integers(0, 2**48)
EVERYBODY = sorted(DIRECTORY.officials)
EVIDENCE = {"M09": "ACCUSED", "M10": "COMPLAINANT", "M01C": "COMPLAINANT", "M31": "COMPLAINANT", "M16": "COMPLAINANT",
            "M18": "COMPLAINANT", "M01": "COMPLAINANT"}  # fmt: skip
CAMPAIGN = int(os.environ.get("PROCEDURE_WALKS", "0"))  # a longer run, with other walks every time
EVERY_ROLE = frozenset(Role) - {Role.SYSTEM}  # even with every role, nobody may do everything in one case
WEIGHT = {  # rare acts: those that end a case or close it to people, or no walk would get far
    **dict.fromkeys(("T7", "T21", "T22", "T23", "T25", "T26"), 1.0),
    **dict.fromkeys(
        ("T2a", "T3", "T19", "T20a", "T20", "T21p", "T24", "T31", "T31t", "T31r", "T1w", "T1r", "P1", "T14"), 1.5
    ),
    **dict.fromkeys(("P2", "P3", "B1", "C9", "C10"), 0.4),
}
ENOUGH = 3_000  # steps that were really taken
TAKEN: Counter[str] = Counter()
REFUSED: Counter[str] = Counter()


def a_complaint(chance: Chance, received: date) -> Case:
    kinds: list[dict[str, Any]] = [
        {}, {}, {"channel": Channel.EMAIL}, {"form": ComplaintForm.ORAL, "channel": Channel.PHONE},
        {"anonymous": True, "complainant": None}, {"representative": make.a_submission().complainant},
    ]  # fmt: skip
    base = chance.often(AdjournmentBase.NOMINAL, AdjournmentBase.SHIFTED)
    return make.a_case(str(received), TermRules(extension_base=base), **chance.pick(*kinds))


class RandomWalk(RuleBasedStateMachine):
    """A step may be refused; a promise may not be broken."""

    number = 0

    @initialize(luck=LUCK, received=st.dates(date(2025, 11, 1), date(2027, 6, 1)))
    def receive(self, luck: int, received: date) -> None:
        chance = Chance(f"{luck} {self.number}", received, CALENDAR)
        way = WAYS[chance.pick(*WAYS)]
        self.case = a_complaint(chance, received) if chance.happens(0.5) else way.case()
        self.today = received if self.case.received_on == received else max(make.day(way.on), self.case.received_on)
        self.calendar = CALENDAR
        self.past = tuple(self.case.collect_facts())

    def happen(self, deed: Callable[[Act], None], by: Act, *numbers: str) -> bool:
        before, revision = snapshot(self.case), self.case.revision
        refused: Exception | None = None
        try:
            deed(by)
        except DomainError as error:
            refused = error
            self.case.revision = revision
        facts = tuple(self.case.collect_facts())
        moment = Moment(
            self.case, before, snapshot(self.case), facts, self.past, by, self.calendar, numbers, refused,
            (revision, self.case.revision),
        )  # fmt: skip
        for promise in PROMISES:
            promise(moment)
        self.past = moment.so_far
        TAKEN.update({fact.step for fact in facts if fact.step})
        REFUSED.update([type(refused).__name__] if refused else [])
        return refused is None

    @rule(luck=LUCK)
    def go_on(self, luck: int) -> None:
        """An official acts, a message leaves, days pass, a decree appears, or somebody uses emergency access."""
        chance = Chance(f"{luck} {self.number} {len(self.past)} {self.case.revision}", self.today, self.calendar)
        (deed,) = chance.weighed({self.step: 70, self.evidence: 12, self.pass_time: 14, self.decree: 2, self.glass: 1})
        deed(chance)

    def step(self, chance: Chance) -> None:
        possible = {number: self.weight(number) for number in ACTS if self.is_possible(number)}
        number = chance.weighed(possible)[0] if chance.happens(0.97) else chance.pick(*ACTS)
        roles = EVERY_ROLE if chance.happens(0.15) else None
        by = make.act(self.somebody(number, chance), self.today, roles)
        worked = self.happen(lambda a: ACTS[number](self.case, a, chance), by, *lines(number))
        if worked and number in {"T1w", "T5", "T9", "T10", "T31d"} and chance.happens(0.8):
            for _ in self.case.parties.accused or (None,):
                self.evidence(chance)

    def weight(self, number: str) -> float:
        """Acts that the case waits for happen more often."""
        case = self.case
        awaited = {
            "T2a": not case.parties.accused,
            "T10": case.investigation.handler_id is not None and case.investigation.no_involvement_declared_at is None,
            "T31": case.investigation.handler_id is None or case.investigation.handler_id in case.access.shut_out,
            "T31r": case.investigation.review_needed,
            "T14": case.investigation.advised_by_committee and case.investigation.advice is None,
            "T16": case.investigation.was_heard(Side.COMPLAINANT) and explained(case, Side.ACCUSED),
            "T18c": case.state is CaseState.DECIDED,
            "T25": case.parties.team is not None and case.clocks.clock_started_on is None,
        }
        return 15.0 if awaited.get(number) else WEIGHT.get(number, 6.0)

    def is_possible(self, number: str) -> bool:
        return any(self.case.state in BY_NUMBER[each].sources for each in lines(number))

    def somebody(self, number: str, chance: Chance) -> str:
        """Usually an official who may take the step, sometimes one who may not: a walk that is always refused tests
        nothing."""
        step = next((BY_NUMBER[n] for n in lines(number) if self.case.state in BY_NUMBER[n].sources), BY_NUMBER[number])
        likely = [each for each in EVERYBODY if set(step.roles) & self.case.capacities(who(each))]
        if number == "T18" and chance.happens(0.3):
            return chance.pick("kb", "kb-2", "tm", "tm-2")
        return chance.pick(*likely) if likely and chance.happens(0.9) else chance.pick(*EVERYBODY)

    def evidence(self, chance: Chance) -> None:
        awaited = (
            "M01C" if self.case.investigation.committee and not self.case.investigation.committee.told_on else "M09"
        )
        code = chance.often(awaited, *EVIDENCE)
        sent_on = chance.often(self.today, max(self.case.received_on, chance.days(-6, 0)))
        sending = make.a_sending(code, str(sent_on), EVIDENCE[code])
        self.happen(lambda a: self.case.record_sending(a, sending, self.calendar), make.act("system", self.today))

    def pass_time(self, chance: Chance) -> None:
        self.today = chance.days(1, 12)
        system = make.act("system", self.today)
        if self.case.clocks.watch_on and self.case.clocks.watch_on <= self.today:
            self.happen(self.case.watch_deadline, system)
        if not self.case.is_open and not self.case.ombudsman.ombudsman_cases:
            self.happen(lambda a: self.case.link_ombudsman(a, uuid4()), make.act("ol", self.today))

    def decree(self, chance: Chance) -> None:
        day = chance.days(1, 40)
        days = {**CALENDAR.equated_days, day.year: CALENDAR.equated_days.get(day.year, frozenset()) | {day}}
        self.calendar = Calendar(chance.pick(days, CALENDAR.equated_days), self.calendar.version + 1)
        self.happen(lambda a: self.case.recompute_terms(a, self.calendar), make.act("system", self.today))

    def glass(self, chance: Chance) -> None:
        by = make.act(chance.pick(*EVERYBODY), self.today)
        self.happen(lambda a: self.case.break_glass(a, "De behandelaar is niet bereikbaar."), by)


def lines(number: str) -> tuple[str, ...]:
    """Every line of the table that this act can be: the state says which."""
    groups = ((first, *others) for first, others in SAME_ACT.items())
    return next((group for group in groups if number in group), (number,))


def walk_on(number: int) -> None:
    """Walk this number of times, at most sixty acts each; another number gives other walks."""
    roads = settings(
        max_examples=CAMPAIGN or 150,
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
    for number in range(20):  # what else the run has loaded influences the walks
        walk_on(number)
        if TAKEN.total() > ENOUGH and not never_taken():
            break

    assert not never_taken(), f"none of {TAKEN.total()} steps was one of these"
    assert TAKEN.total() > ENOUGH
    assert len(REFUSED) > 30, "many steps were refused, each with its own error"

"""A walk of one case through the procedure: whatever random officials do on random days, some of it refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any
from uuid import uuid4

import procedure_builders as make
from procedure_builders import CALENDAR, DIRECTORY
from procedure_chance import Chance
from procedure_steps import BY_NUMBER, SAME_ACT, WAYS
from procedure_walk_acts import ACTS

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import AdjournmentBase, TermRules
from procedure.domain.case import Case
from procedure.domain.file.messages import Failure
from procedure.domain.organisation.absence import Absence, Announcement
from procedure.domain.organisation.actor import SYSTEM, Act, Actor
from procedure.domain.organisation.directory import Directory
from servicekit.errors import DomainError
from words.cases import CaseState
from words.people import Role, Side
from words.submissions import Channel, ComplaintForm

EVIDENCE = {
    **dict.fromkeys(("M09", "M11"), "ACCUSED"),
    **dict.fromkeys(("M10", "M01C", "M31", "M16", "M18", "M01"), "COMPLAINANT"),
}
EVERY_ROLE = frozenset(Role) - {Role.SYSTEM}  # even with every role, nobody may do everything in one case
WEIGHT = {  # what ends a case or closes it to people comes seldom, or no walk gets far
    **dict.fromkeys(("T7", "T21", "T22", "T23", "T25", "T26", "T36"), 1.0),
    **dict.fromkeys(
        ("T2a", "T3", "T19", "T20a", "T20", "T21p", "T24", "T31", "T31t", "T31r", "T1w", "T1r", "P1", "T14"), 1.5
    ),
    **dict.fromkeys(("P2", "P3", "B1", "C9", "C10"), 0.4),
}


def _away(official_id: str, first: str, last: str, substitute: str) -> Announcement:
    absence = Absence(make.day(first), make.day(last), substitute)
    return Announcement(official_id, absence, None, "kc", make.act("system", first).at)


SHORT_HANDED = replace(  # a part of every walk is without these
    DIRECTORY,
    announced={
        "kb": _away("kb", "2026-01-10", "2026-04-20", "kb-2"),
        "kb-2": _away("kb-2", "2026-05-10", "2027-02-01", "kb"),
        "tm": _away("tm", "2025-12-01", "2026-03-20", "tm-2"),
        "director": _away("director", "2026-03-01", "2026-10-01", "deputy"),
    },
)


def a_complaint(chance: Chance, received: date) -> Case:
    kinds: list[dict[str, Any]] = [
        {}, {}, {"channel": Channel.EMAIL}, {"form": ComplaintForm.ORAL, "channel": Channel.PHONE},
        {"anonymous": True, "complainant": None}, {"representative": make.a_submission().complainant},
    ]  # fmt: skip
    base = chance.often(AdjournmentBase.NOMINAL, AdjournmentBase.SHIFTED)
    return make.a_case(str(received), TermRules(extension_base=base), **chance.pick(*kinds))


class Walk:
    """One case and the day it is. A step may well be refused; then the case is as it was."""

    directory: Directory = SHORT_HANDED
    weights = WEIGHT

    def receive(self, luck: int, received: date) -> None:
        chance = Chance(str(luck), received, CALENDAR, self.directory)
        way = WAYS[chance.pick(*WAYS)]
        self.case = a_complaint(chance, received) if chance.happens(0.5) else way.case()
        self.today = received if self.case.received_on == received else max(make.day(way.on), self.case.received_on)
        self.calendar = CALENDAR
        self.past = tuple(self.case.collect_facts())

    def happen(self, deed: Callable[[Act], None], by: Act, *_numbers: str) -> bool:
        """Whether it was not refused."""
        refused = self.refusal_of(deed, by)
        self.past = (*self.past, *self.case.collect_facts())
        return refused is None

    def refusal_of(self, deed: Callable[[Act], None], by: Act) -> DomainError | None:
        revision = self.case.revision
        try:
            deed(by)
        except DomainError as error:
            self.case.revision = revision
            return error
        return None

    def go_on(self, luck: object) -> None:
        """Somebody does something, a message leaves, days pass, a decree appears, somebody breaks the glass."""
        seed = f"{luck} {len(self.past)} {self.case.revision}"
        chance = Chance(seed, self.today, self.calendar, self.directory)
        (deed,) = chance.weighed({self.step: 70, self.evidence: 12, self.pass_time: 14, self.decree: 2, self.glass: 1})
        deed(chance)

    def act(self, official_id: str, roles: frozenset[Role] | None = None) -> Act:
        """Somebody acts today, in all the roles they have or in these."""
        actor = self.who(official_id)
        actor = actor if roles is None else replace(actor, roles=roles)
        return Act(actor, make.act("system", self.today).at, self.today)

    def who(self, official_id: str) -> Actor:
        known = self.directory.officials.get(official_id)
        left = self.directory.substitution_of(official_id, self.today)
        return Actor(official_id, known.roles, substitution=left) if known else SYSTEM

    def step(self, chance: Chance) -> None:
        possible = {number: self.weight(number) for number in ACTS if self.is_possible(number)}
        number = chance.weighed(possible)[0] if chance.happens(0.97) else chance.pick(*ACTS)
        roles = EVERY_ROLE if chance.happens(0.15) else None
        by = self.act(self.somebody(number, chance), roles)
        worked = self.happen(lambda a: ACTS[number](self.case, a, chance), by, *lines(number))
        if worked and number in {"T1w", "T5", "T9", "T10", "T12", "T31d"} and chance.happens(0.8):
            for _ in self.case.parties.accused or (None,):
                self.evidence(chance)

    def weight(self, number: str) -> float:
        """What the case waits for is done more often."""
        case = self.case
        awaited = {
            "T2a": not case.parties.accused,
            "T10c": not case.copy_is_ready and case.state is CaseState.FORMAL_INTAKE,
            "T10": case.investigation.handler_id is not None and case.investigation.no_involvement_declared_at is None,
            "T31": case.investigation.handler_id is None or case.investigation.handler_id in case.access.shut_out,
            "T31r": case.investigation.review_needed,
            "T14": case.investigation.advised_by_committee and case.investigation.advice is None,
            "T16": all(case.investigation.was_heard(side) for side in Side),
            "T18c": case.state is CaseState.DECIDED,
            "T25": case.parties.team is not None and case.clocks.clock_started_on is None,
        }
        return 15.0 if awaited.get(number) else self.weights.get(number, 6.0)

    def is_possible(self, number: str) -> bool:
        return self.case.state in starts(number)

    def somebody(self, number: str, chance: Chance) -> str:
        """Usually an official who may take the step, sometimes one who may not: a walk that is always refused tests
        nothing."""
        step = next((BY_NUMBER[n] for n in lines(number) if self.case.state in BY_NUMBER[n].sources), BY_NUMBER[number])
        everybody = sorted(self.directory.officials)
        likely = [each for each in everybody if set(step.roles) & self.case.capacities(self.who(each))]
        if number == "T18" and chance.happens(0.3):
            return chance.pick("kb", "kb-2", "tm", "tm-2")
        return chance.pick(*likely) if likely and chance.happens(0.9) else chance.pick(*everybody)

    def evidence(self, chance: Chance) -> None:
        committee, hearing = self.case.investigation.committee, self.case.investigation.hearing
        accused = "M11" if hearing and chance.happens(0.5) else "M09"
        awaited = "M01C" if committee and not committee.told_on else accused
        code = chance.often(awaited, *EVIDENCE)
        sent_on = chance.often(self.today, max(self.case.received_on, chance.days(-6, 0)))
        side = Side.ACCUSED if EVIDENCE[code] == "ACCUSED" else Side.COMPLAINANT
        party = chance.often(*self.case.parties.persons_of(side) or (None,), None)
        if code in ("M09", "M11") and chance.happens(0.1):
            failure = Failure(uuid4(), code, party, self.today)
            self.happen(lambda a: self.case.record_failure(a, failure), self.act("system"))
            return
        sending = make.a_sending(code, str(sent_on), EVIDENCE[code], party=party)
        self.happen(lambda a: self.case.record_sending(a, sending, self.calendar), self.act("system"))

    def pass_time(self, chance: Chance) -> None:
        self.today = chance.days(1, 12)
        system = self.act("system")
        if self.case.clocks.watch_on and self.case.clocks.watch_on <= self.today:
            self.happen(self.case.watch_deadline, system)
        if not self.case.is_open and not self.case.ombudsman.ombudsman_cases:
            self.happen(lambda a: self.case.link_ombudsman(a, uuid4()), self.act("ol"))

    def decree(self, chance: Chance) -> None:
        day = chance.days(1, 40)
        days = {**CALENDAR.equated_days, day.year: CALENDAR.equated_days.get(day.year, frozenset()) | {day}}
        self.calendar = Calendar(chance.pick(days, CALENDAR.equated_days), self.calendar.version + 1)
        self.happen(lambda a: self.case.recompute_terms(a, self.calendar), self.act("system"))

    def glass(self, chance: Chance) -> None:
        by = self.act(chance.pick(*sorted(self.directory.officials)))
        self.happen(lambda a: self.case.break_glass(a, "De behandelaar is niet bereikbaar."), by)


@cache
def starts(number: str) -> frozenset[CaseState]:
    """The states in which this act can be a step of the table."""
    return frozenset(state for each in lines(number) for state in BY_NUMBER[each].sources)


@cache
def lines(number: str) -> tuple[str, ...]:
    """Every line of the table that this act can be: the state says which."""
    groups = ((first, *others) for first, others in SAME_ACT.items())
    return next((group for group in groups if number in group), (number,))

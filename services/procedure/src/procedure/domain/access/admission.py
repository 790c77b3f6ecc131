"""Whether an official may take a step now, and the trace that acting and reading leave."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from procedure.domain.access.involvement import handled, involvement, talked
from procedure.domain.access.rules import ConflictRule
from procedure.domain.access.sight import SeenCase, Sight
from procedure.domain.access.substitution import StandIn
from procedure.domain.errors import CaseChanged, CaseNotFound, DayNotPossible, RoleNotAllowed
from procedure.domain.organisation.actor import Act, Actor
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.guard import Outlook, judged, outlook, refusal_of
from procedure.domain.steps.step import Step, StepNotPossible, StepRefused
from servicekit.errors import Forbidden
from words.cases import CaseState, Outcome
from words.people import Role

C7 = ConflictRule(
    "C7",
    "The handler declares non-involvement before the file opens to them; a conflict that shows later leads to a "
    "replacement.",
    "Awb 9:7(1)",
)


class NotAmongNamed(StepRefused):
    code = "not-among-named"
    article = "Awb 2:5"
    message = "The case is restricted to named officials, and this official is not one of them (C9)."


class FileNotOpen(Forbidden):
    """C7: the file opens to a handler who has declared non-involvement."""

    code = "declaration-missing"
    article = "Awb 9:7(1)"

    def __init__(self) -> None:
        super().__init__("First declare that you are not and were not involved.")


@dataclass(frozen=True, kw_only=True)
class AccessChanged(CaseFact):
    """Who is shut out from now on, and to whom the case is restricted; replaces the previous `AccessChanged`."""

    shut_out: tuple[str, ...]
    restricted_to: tuple[str, ...] | None


@dataclass(frozen=True, kw_only=True)
class FileRead(CaseFact):
    """An official read the file, or a part of it."""

    part: str


class GuardedCase(SeenCase):
    """Decides for every step who may take it; conflicts are checked again each time (C1-C6)."""

    def admit(self, actor: Actor, revision: int | None = None, at: datetime | None = None) -> Sight:
        """Admit an official who may see the case and who read this revision of it."""
        sight = self.sight(actor, at)
        changed = revision is not None and revision != self.revision
        if sight is Sight.NONE:
            raise CaseChanged if changed and self._was_before(actor) else CaseNotFound
        if changed:
            raise CaseChanged
        return sight

    def _was_before(self, actor: Actor) -> bool:
        """Whether this official had a part that somebody else just took over: they know that the case exists."""
        if self.access.is_closed_to(actor):
            return False
        to_decide = Role.DECISION_MAKER in self.capacities(actor) and bool(self.judgement.drafts)
        return to_decide or actor.official_id in handled(self) | talked(self)

    def refuse_shut_out(self, actor: Actor) -> None:
        """For an official who repeats their own request, even when the case has left their hands since."""
        if self.access.is_closed_to(actor):
            raise CaseNotFound

    def standing(self, actor: Actor) -> frozenset[Role]:
        """The roles in which an official acts; none for an official who only reads the case in an emergency."""
        return self.capacities(actor) if self.sight(actor) else frozenset()

    def take(self, step: Step, act: Act) -> Occasion:
        """Refuse the step, or return what every fact about it begins with."""
        role = self.role_for(step, act)
        for guard in step.guards:
            guard.check(self, act)
        self.revision += role is not Role.SYSTEM
        return self.occasion(act, role, step.target or self.state, step.number)

    def outlooks_of(self, steps: Iterable[Step], act: Act) -> tuple[Outlook[Step], ...]:
        """What `take` would say of each now, with every guard by itself. Only who sees the file, or can take the step,
        sees how its guards stand. Looking is no step."""
        sight = self.sight(act.actor, act.at)
        if sight is Sight.NONE:
            return tuple(outlook(step, CaseNotFound(), ()) for step in steps)
        standing, found = self.standing(act.actor), []
        for step in steps:
            refusal = refusal_of(partial(self._role_in, step, act.actor, standing))
            sees = refusal is None or (self.state in step.sources and sight is Sight.FILE)
            found.append(outlook(step, refusal, judged(step.guards, self, act) if sees else ()))
        return tuple(found)

    def role_for(self, step: Step, act: Act) -> Role:
        """The role in which this official takes the step; refused without one, before the file opens to them, and in
        another state."""
        self.admit(act.actor, at=act.at)
        return self._role_in(step, act.actor, self.standing(act.actor))

    def _role_in(self, step: Step, actor: Actor, standing: frozenset[Role]) -> Role:
        role = next((role for role in step.roles if role in standing), None)
        if role is None:
            raise RoleNotAllowed(step.name, step.article)
        if role is Role.HANDLER and not step.in_shell and not self.investigation.is_open_to(actor.official_id):
            raise FileNotOpen
        if self.state not in step.sources:
            raise StepNotPossible(step.number, step.name, self.state, step.article)
        return role

    def record(self, fact: CaseFact) -> None:
        """The first step for an absent colleague in a part stays on file: from then on it is a part of the substitute's
        own (C3, C5)."""
        known = {(each.official_id, each.absent_id, each.role) for each in self.access.stand_ins}
        absent = fact.standing_in_for if fact.step else None
        if absent and (fact.official_id, absent, fact.role) not in known:
            stand_in = StandIn(fact.official_id, absent, fact.role, fact.at)
            self.access.stand_ins = (*self.access.stand_ins, stand_in)
        super().record(fact)

    def occasion(self, act: Act, role: Role, state: CaseState | None = None, number: str = "") -> Occasion:
        """Return the fields with which every fact of this case begins."""
        return Occasion(
            complaint_id=self.complaint_id,
            reference=self.reference,
            state=state or self.state,
            at=act.at,
            official_id=act.actor.official_id,
            role=role,
            step=number,
            standing_in_for=self.replaced(act.actor, role),
        )

    def note_reading(self, act: Act, part: str) -> Sight:
        """Record that an official read the file. Reading takes the same sight as acting."""
        sight = self.admit(act.actor, at=act.at)
        self.record(FileRead(**self.occasion(act, self._reading_role(act.actor)), part=part))
        return sight

    def _reading_role(self, actor: Actor) -> Role:
        return min(self.capacities(actor) or actor.roles, key=str)

    def check_named(self, official_id: str) -> None:
        """C9: in a restricted case only the named officials can be given a part."""
        if self.access.leaves_out(official_id):
            raise NotAmongNamed

    def check_day(self, field: str, day: date, today: date) -> None:
        """Nothing in a complaint's file happened before its receipt, or after today."""
        if not self.received_on <= day <= today:
            raise DayNotPossible(field, self.received_on, today)

    def check_end(self, field: str, day: date, today: date) -> None:
        """A reopened case cannot end before it was reopened."""
        earliest = max(self.received_on, self.ending.last_reopened_on or self.received_on)
        if not earliest <= day <= today:
            raise DayNotPossible(field, earliest, today)

    def move(self, state: CaseState) -> None:
        """Enter a state. A proposal not to handle the case lapses, and with it the access it gave the decision
        maker."""
        self.state = state
        self.ending.refusal_proposal = None

    def close(self, state: CaseState, outcome: Outcome | None, day: date) -> None:
        """The case ended in this state on this day."""
        self.move(state)
        self.ending.outcome = outcome
        self.ending.closed_on = day


def renew_access(case: GuardedCase, about: Occasion) -> None:
    """Tell the other services who is shut out, if that changed or was never told."""
    access = case.access
    shut_out = involvement(case).shut_out
    only = access.restriction.officials if access.restriction else None
    if access.access_told and (shut_out, only) == (access.shut_out, access.restricted_to):
        return
    access.shut_out, access.restricted_to = shut_out, only
    access.access_told = True
    case.record(AccessChanged(**about, shut_out=shut_out, restricted_to=only))

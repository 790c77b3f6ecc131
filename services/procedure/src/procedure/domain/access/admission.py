"""Whether a step is somebody's to take now, and the trace that acting and reading leave."""

from datetime import date, datetime
from typing import Any

from procedure.domain.access.involvement import handled, involvement, talked
from procedure.domain.access.sight import SeenCase, Sight
from procedure.domain.errors import CaseChanged, CaseNotFound, DayNotPossible, FileNotOpen, RoleNotAllowed
from procedure.domain.facts import AccessChanged, FileRead
from procedure.domain.organisation.people import Act, Actor
from procedure.domain.refusals import NotAmongNamed, StepNotPossible
from procedure.domain.steps.side_transitions import DECLARE_AS_SUCCESSOR, DECLARE_CONFLICT
from procedure.domain.steps.step import Transition
from procedure.domain.steps.table import APPOINT_HANDLER, TRANSITIONS
from words.cases import CaseState, Outcome
from words.people import Role

IN_SHELL = (APPOINT_HANDLER, DECLARE_AS_SUCCESSOR, DECLARE_CONFLICT)  # what a handler may say of himself (C7, C10)


class GuardedCase(SeenCase):
    """Answers `who may` for every step; conflicts are checked again at every one of them (C1-C6)."""

    def admit(self, actor: Actor, revision: int | None = None, at: datetime | None = None) -> Sight:
        """Let somebody in who may see the case, and who looked at this revision of it."""
        sight = self.sight(actor, at)
        changed = revision is not None and revision != self.revision
        if sight is Sight.NONE:
            raise CaseChanged if changed and self._was_before(actor) else CaseNotFound
        if changed:
            raise CaseChanged
        return sight

    def _was_before(self, actor: Actor) -> bool:
        """Somebody from whose hands another took the case at that very moment knows that it exists."""
        if self.is_closed_to(actor):
            return False
        to_decide = Role.DECISION_MAKER in self.capacities(actor) and bool(self.drafts)
        return to_decide or actor.official_id in handled(self) | talked(self)

    def refuse_shut_out(self, actor: Actor) -> None:
        """For somebody who only hears again what he did himself, also when the case has left his hands since."""
        if self.is_closed_to(actor):
            raise CaseNotFound

    def steps_open_to(self, actor: Actor) -> list[Transition]:
        """What this official could do now, as far as state and role say; further guards may still refuse."""
        standing = self._standing(actor) - {Role.SYSTEM}
        if self.no_involvement_declared_at is None and standing == {Role.HANDLER}:
            return [each for each in IN_SHELL if self.state in each.sources]
        return [each for each in TRANSITIONS if self.state in each.sources and standing & set(each.roles)]

    def note_reading(self, act: Act, part: str) -> Sight:
        """Reading leaves a trace, and needs the same sight as acting."""
        sight = self.admit(act.actor, at=act.at)
        self._record(FileRead(**self._by(act, self._reading_role(act.actor)), part=part))
        return sight

    def _standing(self, actor: Actor) -> frozenset[Role]:
        """Somebody who only reads it in an emergency acts in no role."""
        return self.capacities(actor) if self.sight(actor) else frozenset()

    def _reading_role(self, actor: Actor) -> Role:
        return min(self.capacities(actor) or actor.roles, key=str)

    def _take(self, step: Transition, act: Act) -> dict[str, Any]:
        """Refuse, or say what every fact about this step begins with."""
        self.admit(act.actor, at=act.at)
        standing = self._standing(act.actor)
        role = next((role for role in step.roles if role in standing), None)
        if role is None:
            raise RoleNotAllowed(step.name, step.article)
        if role is Role.HANDLER and step not in IN_SHELL and self.no_involvement_declared_at is None:
            raise FileNotOpen
        if self.state not in step.sources:
            raise StepNotPossible(step.number, step.name, self.state, step.article)
        self.revision += role is not Role.SYSTEM
        return self._by(act, role, step.target or self.state, step.number)

    def _by(self, act: Act, role: Role, state: CaseState | None = None, number: str = "") -> dict[str, Any]:
        return {
            "complaint_id": self.complaint_id,
            "reference": self.reference,
            "state": state or self.state,
            "at": act.at,
            "official_id": act.actor.official_id,
            "role": role,
            "step": number,
        }

    def _check_named(self, official_id: str) -> None:
        """C9: in a restricted case only the named can be given a part."""
        if self._outside(official_id):
            raise NotAmongNamed

    def _kept_out(self, official_id: str) -> bool:
        """Shut out, or not among the named."""
        return official_id in self.shut_out or self._outside(official_id)

    def _check_day(self, field: str, day: date, today: date) -> None:
        if not self.received_on <= day <= today:
            raise DayNotPossible(field, self.received_on, today)

    def _check_end(self, field: str, day: date, today: date) -> None:
        """A case that went on again cannot have ended before it did."""
        earliest = max([self.received_on, *(each.reopened_on for each in self.reopenings)])
        if not earliest <= day <= today:
            raise DayNotPossible(field, earliest, today)

    def _renew_access(self, about: dict[str, Any]) -> None:
        """Tell the other services who is shut out, when that changed or was never told."""
        shut_out = involvement(self).shut_out
        only = self.restriction.officials if self.restriction else None
        if self.access_told and (shut_out, only) == (self.shut_out, self.restricted_to):
            return
        self.shut_out, self.restricted_to = shut_out, only
        self.access_told = True
        self._record(AccessChanged(**about, shut_out=shut_out, restricted_to=only))

    def _move(self, state: CaseState) -> None:
        """A proposal not to handle the case was about where it stood: it lapses, and with it the sight it gave."""
        self.state = state
        self.refusal_proposal = None

    def _close(self, state: CaseState, outcome: Outcome | None, day: date) -> None:
        self._move(state)
        self.outcome = outcome
        self.closed_on = day

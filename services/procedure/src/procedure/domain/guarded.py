"""Who stands in which relation to a case, what he may see of it, and whether a step is his to take now."""

from datetime import date
from enum import IntEnum
from typing import Any

from procedure.domain.case_file import CaseFile
from procedure.domain.errors import CaseChanged, CaseNotFound, DayNotPossible, FileNotOpen, RoleNotAllowed
from procedure.domain.facts import AccessChanged, FileRead
from procedure.domain.people import Act, Actor
from procedure.domain.refusals import StepNotPossible
from procedure.domain.transitions import APPOINT_HANDLER, TRANSITIONS, Transition
from procedure.domain.vocabulary import CaseState, Outcome, Role


class Sight(IntEnum):
    """How much of a case an official sees. SHELL: enough to declare whether he was involved (C7)."""

    NONE = 0
    OUTCOME = 1
    SHELL = 2
    FILE = 3


class GuardedCase(CaseFile):
    """Answers `who may` for every step; conflicts are checked again at every one of them (C1-C6)."""

    def capacities(self, actor: Actor) -> frozenset[Role]:
        """In which roles this official can act on this very case."""
        if actor.official_id in self.shut_out:
            return frozenset()
        capacities = actor.roles & {Role.COORDINATOR, Role.DECISION_MAKER, Role.SYSTEM}
        if actor.official_id == self.team_manager_id and self.formal_start is None:
            capacities |= actor.roles & {Role.TEAM_MANAGER}  # nothing once formal
        if actor.official_id == self.handler_id:
            capacities |= actor.roles & {Role.HANDLER}
        return capacities | (actor.roles & {Role.OMBUDSMAN_LIAISON} if self._follows_up(actor) else frozenset())

    def _follows_up(self, actor: Actor) -> bool:
        """C8: the liaison of a case that is with the ombudsman, who took no part in it himself."""
        return bool(self.ombudsman_cases) and actor.official_id not in self.took_part

    def sight(self, actor: Actor) -> Sight:
        """What this official may see. NONE is answered as if the case did not exist."""
        if actor.official_id in self.shut_out:
            return Sight.NONE
        if actor.roles & {Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM}:
            return Sight.FILE
        if Role.OMBUDSMAN_LIAISON in actor.roles and self._follows_up(actor):
            return Sight.FILE
        return max(self._as_handler(actor), self._as_decision_maker(actor), self._as_team_manager(actor))

    def _as_handler(self, actor: Actor) -> Sight:
        if Role.HANDLER not in actor.roles or actor.official_id != self.handler_id:
            return Sight.NONE
        return Sight.FILE if self.no_involvement_declared_at else Sight.SHELL

    def _as_decision_maker(self, actor: Actor) -> Sight:
        if Role.DECISION_MAKER not in actor.roles or actor.official_id == self.team_manager_id:
            return Sight.NONE
        decided = self.decision is not None and self.decision.decided_by == actor.official_id
        return Sight.FILE if decided or self.state is CaseState.DECISION_PENDING else Sight.NONE

    def _as_team_manager(self, actor: Actor) -> Sight:
        if Role.TEAM_MANAGER not in actor.roles or actor.official_id != self.team_manager_id:
            return Sight.NONE
        return Sight.FILE if self.formal_start is None else Sight.OUTCOME

    def admit(self, actor: Actor, revision: int | None = None) -> Sight:
        """Let somebody in who may see the case, and who looked at this revision of it."""
        sight = self.sight(actor)
        if sight is Sight.NONE:
            raise CaseNotFound
        if revision is not None and revision != self.revision:
            raise CaseChanged
        return sight

    def refuse_shut_out(self, actor: Actor) -> None:
        """For somebody who only hears again what he did himself, also when the case has left his hands since."""
        if actor.official_id in self.shut_out:
            raise CaseNotFound

    def steps_open_to(self, actor: Actor) -> list[Transition]:
        """What this official could do now, as far as state and role say; further guards may still refuse."""
        standing = self.capacities(actor) - {Role.SYSTEM}
        if self.no_involvement_declared_at is None and standing == {Role.HANDLER}:
            return [APPOINT_HANDLER] if self.state in APPOINT_HANDLER.sources else []
        return [each for each in TRANSITIONS if self.state in each.sources and standing & set(each.roles)]

    def note_reading(self, act: Act, part: str) -> Sight:
        """Reading leaves a trace, and needs the same sight as acting."""
        sight = self.admit(act.actor)
        self._record(FileRead(**self._by(act, self._reading_role(act.actor)), part=part))
        return sight

    def _reading_role(self, actor: Actor) -> Role:
        stands = self.capacities(actor) or actor.roles & {Role.AUDITOR, Role.TEAM_MANAGER, Role.HANDLER}
        return min(stands, key=str)

    def _take(self, step: Transition, act: Act) -> dict[str, Any]:
        """Refuse, or say what every fact about this step begins with."""
        self.admit(act.actor)
        standing = self.capacities(act.actor)
        role = next((role for role in step.roles if role in standing), None)
        if role is None:
            raise RoleNotAllowed(step.name, step.article)
        if role is Role.HANDLER and step is not APPOINT_HANDLER and self.no_involvement_declared_at is None:
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

    def _check_day(self, field: str, day: date, today: date) -> None:
        if not self.received_on <= day <= today:
            raise DayNotPossible(field, self.received_on, today)

    def _renew_access(self, about: dict[str, Any]) -> None:
        """Tell the other services who is shut out, when that changed or was never told."""
        shut_out = self.involvement.shut_out
        if self.access_told and shut_out == self.shut_out:
            return
        self.shut_out = shut_out
        self.access_told = True
        self._record(AccessChanged(**about, shut_out=shut_out))

    def _close(self, state: CaseState, outcome: Outcome | None, day: date) -> None:
        self.state = state
        self.outcome = outcome
        self.closed_on = day

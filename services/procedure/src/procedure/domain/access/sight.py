"""Which relation an official has to a case, and what they may see of it (roles and rules C1-C11)."""

from datetime import date, datetime
from enum import IntEnum

from procedure.domain.access.involvement import took_part
from procedure.domain.access.rules import ConflictRule
from procedure.domain.access.substitution import LEFT, absent_in_part
from procedure.domain.file.case_file import CaseFile
from procedure.domain.organisation.actor import Actor
from procedure.domain.organisation.directory import Directory, Official
from words.cases import CaseState
from words.people import ResponsibleBody, Role

C6 = ConflictRule("C6", "A coordinator with a conflict does not see the case; the deputy takes over.", "Awb 2:4")
C9 = ConflictRule("C9", "A complaint by somebody who works here is open to named officials only.", "policy")
C11 = ConflictRule(
    "C11", "Auditor and administrator change nothing in a case; a service cannot act as a person.", "policy"
)


class Sight(IntEnum):
    """How much of a case an official sees. SHELL: enough to declare whether they were involved (C7)."""

    NONE = 0
    OUTCOME = 1
    SHELL = 2
    FILE = 3


class SeenCase(CaseFile):
    """Conflicts come first: an official who is shut out, or whom a restriction leaves out, has no role in the case.
    Checked again at every step and every look."""

    def capacities(self, actor: Actor) -> frozenset[Role]:
        """The roles in which this official can act in this case, of their own or for an absent colleague."""
        return self._of_their_own(actor) | {role for role in LEFT if self.replaced(actor, role)}

    def replaced(self, actor: Actor, role: Role) -> str | None:
        """The absent colleague for whom this official has this part today; None where it is their own, or not theirs at
        all."""
        if role in self._of_their_own(actor) or self.is_kept_out(actor.official_id):
            return None
        return absent_in_part(self, actor, role)

    def stand_in_for(self, official_id: str, role: Role, directory: Directory, day: date) -> Official | None:
        """Who can do on this day what is left by this official, if they are absent and somebody can."""
        found = directory.substitute_of(official_id, day)
        if found is None:
            return None
        substitute = found.acting(found.roles, directory.substitution_of(found.official_id, day))
        return found if self.replaced(substitute, role) else None

    def _of_their_own(self, actor: Actor) -> frozenset[Role]:
        outside = self.access.leaves_out(actor.official_id) and Role.SYSTEM not in actor.roles
        if outside or self.access.is_closed_to(actor):
            return frozenset()  # an auditor sees a restricted case, and does nothing in it
        capacities = actor.roles & {Role.COORDINATOR, Role.SYSTEM}
        if self._coordinates_for_council(actor):
            capacities |= {Role.COORDINATOR}
        if self._of_own_body(actor):
            capacities |= actor.roles & {Role.DECISION_MAKER}
        if actor.official_id == self.informal.team_manager_id and self.informal.formal_start is None:
            capacities |= actor.roles & {Role.TEAM_MANAGER}  # not after the formal start
        if actor.official_id == self.investigation.handler_id:
            capacities |= actor.roles & {Role.HANDLER}
        if self.investigation.referred_to_committee:
            capacities |= actor.roles & {Role.COMMITTEE_MEMBER}
        return capacities | self._as_liaison(actor)

    def _as_liaison(self, actor: Actor) -> frozenset[Role]:
        """C8: the liaison of a case that is with the ombudsman had no part in handling or deciding it."""
        if not self.ombudsman.ombudsman_cases or actor.official_id in took_part(self):
            return frozenset()
        return actor.roles & {Role.OMBUDSMAN_LIAISON}

    def sight(self, actor: Actor, at: datetime | None = None) -> Sight:
        """What this official may see at this moment. NONE is answered as if the case did not exist."""
        if self.access.is_open_in_emergency(actor, at):
            return Sight.FILE
        if self.access.is_closed_to(actor):
            return Sight.NONE
        if actor.roles & {Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM} or self._coordinates_for_council(actor):
            return Sight.FILE
        if self._as_liaison(actor):
            return Sight.FILE
        if self.investigation.referred_to_committee and Role.COMMITTEE_MEMBER in actor.roles:
            return Sight.FILE
        return max(self._as_handler(actor), self._as_decision_maker(actor), self._as_team_manager(actor))

    def _as_handler(self, actor: Actor) -> Sight:
        mine = Role.HANDLER in actor.roles and actor.official_id == self.investigation.handler_id
        if not mine and not self.replaced(actor, Role.HANDLER):
            return Sight.NONE
        return Sight.FILE if self.investigation.is_open_to(actor.official_id) else Sight.SHELL

    def _as_decision_maker(self, actor: Actor) -> Sight:
        if Role.DECISION_MAKER not in actor.roles or actor.official_id == self.informal.team_manager_id:
            return Sight.NONE
        absent = self.replaced(actor, Role.DECISION_MAKER)
        if self._decided_by(actor.official_id) or (absent and self._decided_by(absent)):
            return Sight.FILE
        is_pending = self.state is CaseState.DECISION_PENDING or self.ending.refusal_proposal is not None
        return Sight.FILE if is_pending and (absent or self._of_own_body(actor)) else Sight.NONE

    def _as_team_manager(self, actor: Actor) -> Sight:
        if self.replaced(actor, Role.TEAM_MANAGER):
            return Sight.FILE
        if Role.TEAM_MANAGER not in actor.roles or actor.official_id != self.informal.team_manager_id:
            return Sight.NONE
        return Sight.FILE if self.informal.formal_start is None else Sight.OUTCOME

    def _decided_by(self, official_id: str) -> bool:
        decided = self.judgement.decision is not None and self.judgement.decision.decided_by == official_id
        return decided or (self.ending.refusal is not None and self.ending.refusal.decided_by == official_id)

    def _of_own_body(self, actor: Actor) -> bool:
        """An official without bodies in the directory decides for every body."""
        return not actor.bodies or self.parties.responsible_body in actor.bodies

    def _coordinates_for_council(self, actor: Actor) -> bool:
        return Role.COUNCIL_CLERK in actor.roles and self.parties.responsible_body is ResponsibleBody.RAAD

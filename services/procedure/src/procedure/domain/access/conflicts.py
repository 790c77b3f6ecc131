"""The rules on who may not take which part in a case (Awb 9:7, 2:4; rules C1-C5 of the municipality)."""

from dataclasses import dataclass

from procedure.domain.access.rules import ConflictRule
from procedure.domain.file.people import Accused
from procedure.domain.organisation.actor import Actor
from procedure.domain.organisation.directory import Directory, Official
from procedure.domain.steps.step import StepRefused
from servicekit.errors import Conflict
from words.people import AccusedKind, OfficialKind, Role

C1 = ConflictRule(
    "C1",
    "The handler is not and was not involved in the conduct; for conduct of the body itself, its chair or a member, "
    "the coordinator is warned and gives a reason. The exception does not hold for an official who is accused too.",
    "Awb 9:7",
)
C2 = ConflictRule(
    "C2",
    "The handler is not accused, not in the team of the accused and not below the accused in the line.",
    "Awb 9:7(1); policy",
)
C3 = ConflictRule(
    "C3", "The team manager of the informal talk is not the handler, the drafter or the decision maker.", "policy"
)
C4 = ConflictRule(
    "C4",
    "A team manager who is accused or took part in the event does not have the talk: the substitute or the next "
    "level does.",
    "Awb 2:4",
)
C5 = ConflictRule("C5", "The decision maker is not accused and is not the drafter (four eyes).", "Awb 2:4")


class HandlerIsAccused(StepRefused):
    code = "handler-is-accused"
    article = "Awb 9:7(1)"
    message = "An official who is complained about cannot handle the complaint (C2)."


class HandlerWasInvolved(StepRefused):
    code = "handler-was-involved"
    article = "Awb 9:7(1)"
    message = "This official was involved in the conduct (C1); only for conduct of the body itself is a reason enough."


class HandlerTooClose(StepRefused):
    code = "handler-too-close"
    article = "Awb 9:7(1)"
    message = "This official is in the team of the accused, or works below the accused (C2)."


class HandlerMustStayOut(StepRefused):
    code = "handler-must-stay-out"
    article = "Awb 9:7(1)"
    message = "This official declared a conflict, or was replaced because of one (C7, C10)."


class InformalManagerMayNotHandle(StepRefused):
    code = "informal-manager-may-not-handle"
    article = "Awb 9:7(1)"
    message = "The team manager of the informal talk cannot be the handler (C3)."


class TeamManagerConflicted(StepRefused):
    code = "team-manager-conflicted"
    article = "Awb 2:4"
    message = "This team manager is accused, took part in the event or works below the accused (C4)."


class NoTeamManagerAvailable(StepRefused):
    code = "no-team-manager-available"
    article = "Awb 2:4"
    message = "No team manager is free of conflict; start the formal procedure (C4, T9)."


class DrafterMayNotDecide(StepRefused):
    code = "drafter-may-not-decide"
    article = "Awb 2:4"
    message = "An official who handled the complaint or drafted the judgement does not decide on it (four eyes, C5)."


class InformalManagerMayNotDecide(StepRefused):
    code = "informal-manager-may-not-decide"
    article = "Awb 2:4"
    message = "The team manager of the informal talk does not decide (C3)."


@dataclass(frozen=True)
class Involvement:
    """Everything in a case that can keep an official from a part in it."""

    accused: tuple[Accused, ...]
    involved: tuple[str, ...]  # officials who took part in the event without being accused
    body_conduct: bool
    talked: frozenset[str] = frozenset()  # officials who had the talk, or were to have it, also before being replaced
    barred: frozenset[str] = frozenset()  # officials who declared a conflict (C10), or were replaced because of one
    excepted: str | None = None  # was involved; handles conduct of the body for a reason on file (Awb 9:7(2))

    @property
    def accused_officials(self) -> frozenset[str]:
        return frozenset(each.official_id for each in self.accused if each.official_id)

    @property
    def accused_teams(self) -> frozenset[str]:
        return frozenset(each.team for each in self.accused if each.team)

    @property
    def shut_out(self) -> tuple[str, ...]:
        """Officials who may not even know that the case exists: the accused, those who took part in the event, and
        those with a conflict of their own."""
        involved = frozenset(self.involved) - {self.excepted}
        return tuple(sorted(self.accused_officials | involved | self.barred))


def check_handler(official: Official, case: Involvement, directory: Directory, reason: str | None) -> tuple[str, ...]:
    """C1-C3. Returns the warnings that the reason covers: for conduct of the body itself, its chair or a member the law
    makes an exception to non-involvement (Awb 9:7(2)), because nobody there is fully outside. It is no exception for an
    official who is accused beside them."""
    if official.official_id in case.accused_officials:
        raise HandlerIsAccused
    if official.official_id in case.talked:
        raise InformalManagerMayNotHandle
    if official.official_id in case.barred:
        raise HandlerMustStayOut
    clerks = tuple(each for each in case.accused if not _is_member(each, directory))
    members = tuple(each for each in case.accused if each not in clerks)
    involved = [HandlerWasInvolved()] if official.official_id in case.involved else []
    near_clerks = [HandlerTooClose()] if _too_close(official, clerks, directory) else []
    near_members = [HandlerTooClose()] if _too_close(official, members, directory) else []
    if not (case.body_conduct and reason):
        refused = (*involved, *near_clerks, *near_members)
    else:
        refused = (*involved, *near_clerks) if clerks else ()
    if refused:
        raise refused[0]
    return tuple(each.code for each in (*involved, *near_members))


def may_handle(official_id: str, case: Involvement, directory: Directory, reason: str | None) -> bool:
    """Whether the handler is still free of conflict, now that more is known about the case (C1-C3)."""
    official = directory.officials.get(official_id)
    try:
        return official is None or check_handler(official, case, directory, reason) is not None
    except Conflict:
        return False


def check_team_manager(official: Official, case: Involvement, directory: Directory) -> None:
    """C4: not accused, did not take part, and not below the person complained about."""
    if official.official_id in case.shut_out or _below(official.official_id, case.accused, directory):
        raise TeamManagerConflicted


def find_team_manager(manager_id: str | None, case: Involvement, directory: Directory) -> Official:
    """The manager of the team, else the substitute or the next level that is free of conflict (C4)."""
    if manager_id is None:
        raise NoTeamManagerAvailable
    manager = directory.officials.get(manager_id)
    candidates = [manager] if manager and manager.active else []
    for candidate in (*candidates, *directory.stand_ins_for(manager_id)):
        if Role.TEAM_MANAGER in candidate.roles and not _conflicted(candidate, case, directory):
            return candidate
    raise NoTeamManagerAvailable


def may_talk(official_id: str, case: Involvement, directory: Directory) -> bool:
    """Whether the team manager is still free of conflict, now that more is known about the case (C4)."""
    official = directory.officials.get(official_id)
    return official is None or not _conflicted(official, case, directory)


def may_stand_in(substitute: Actor, role: Role, case: Involvement) -> bool:
    """Whether a substitute is free of conflict (C1-C4). There is no exception for them: where nobody is outside the
    matter (Awb 9:7(2)), the coordinator appoints somebody and gives the reason."""
    line = substitute.substitution.line
    if substitute.official_id in case.shut_out or not case.accused_officials.isdisjoint(line):
        return False
    if role is not Role.HANDLER:
        return True
    return substitute.official_id not in case.talked and substitute.team not in case.accused_teams


def _conflicted(official: Official, case: Involvement, directory: Directory) -> bool:
    try:
        check_team_manager(official, case, directory)
    except TeamManagerConflicted:
        return True
    return False


def _is_member(accused: Accused, directory: Directory) -> bool:
    """The mayor, an alderman or a council member; somebody outside the directory counts as one where the conduct is
    that of the body."""
    entry = directory.officials.get(accused.official_id or "")
    return accused.kind is AccusedKind.EXTERNAL or (entry is not None and entry.kind is OfficialKind.OFFICE_HOLDER)


def _too_close(official: Official, accused: tuple[Accused, ...], directory: Directory) -> bool:
    teams = {each.team for each in accused if each.team}
    return official.team in teams or _below(official.official_id, accused, directory)


def _below(official_id: str, accused: tuple[Accused, ...], directory: Directory) -> bool:
    above = set(directory.line_above(official_id))
    return any(each.official_id in above for each in accused if each.official_id)

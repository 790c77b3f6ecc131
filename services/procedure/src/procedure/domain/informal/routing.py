"""T5: the case goes to the team manager, unless they are part of the matter themselves (Awb 2:4, C4)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.conflicts import check_team_manager, find_team_manager
from procedure.domain.access.involvement import involvement
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.investigation.committee import NO_COMMITTEE, CommitteeRules, tell_committee
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory, Official, RoleMissing
from procedure.domain.parties.accused import ACCUSED_NAMED
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KC, Step, StepRefused
from words.cases import CaseState
from words.people import Role

ROUTE = Step(
    "T5", "route to the team manager", "aan de teammanager toewijzen", (CaseState.TRIAGE,), CaseState.INFORMAL, (KC,),
    "the accused is named; the team manager is not accused and took no part, else the substitute or next level (C4)",
    "Awb 2:4", "team-manager-assigned", ("M01C", "M05", "M06I"), guards=(ACCUSED_NAMED,),
)  # fmt: skip


class TeamRemoved(StepRefused):
    code = "team-removed"
    article = "Awb 2:4"
    message = (
        "The team of this case was removed from the directory: record which team it is now (T2a), or choose a "
        "team manager."
    )


@dataclass(frozen=True, kw_only=True)
class TeamManagerAssigned(CaseFact):
    team: str | None
    manager: Official
    contact_due_on: date
    escalate_on: date


def route_to_team_manager(
    case: GuardedCase,
    act: Act,
    chosen: str | None,
    directory: Directory,
    calendar: Calendar,
    committee: CommitteeRules = NO_COMMITTEE,
) -> None:
    """T5: to the manager of the team, unless they are part of the matter themselves (C4), or to a manager the
    coordinator chose."""
    about = case.take(ROUTE, act)
    manager = _chosen(case, chosen, directory) if chosen else manager_for(case, directory)
    case.check_named(manager.official_id)
    contact = terms.informal_contact_due(act.today, case.rules, calendar)
    escalation = terms.informal_escalation(case.received_on, case.rules)
    case.clocks.remember(contact, about, "toegewezen aan de teammanager (T5)")
    case.clocks.remember(escalation, about, "toegewezen aan de teammanager (T5)")
    tell_committee(case, about, committee, act.today, calendar)
    case.move(CaseState.INFORMAL)
    case.informal.team_manager_id = manager.official_id
    case.informal.informal_contact_due_on, case.informal.informal_escalate_on = contact.on, escalation.on
    case.record(
        TeamManagerAssigned(
            **about, team=case.parties.team, manager=manager, contact_due_on=contact.on, escalate_on=escalation.on
        )
    )


def manager_for(case: GuardedCase, directory: Directory) -> Official:
    """Who would have the talk; a team that was removed has nobody, which is no conflict of anybody."""
    team = directory.teams.get(case.parties.team) if case.parties.team else None
    if case.parties.team and team is None:
        raise TeamRemoved
    return find_team_manager(team.manager if team else None, involvement(case), directory)


def _chosen(case: GuardedCase, official_id: str, directory: Directory) -> Official:
    manager = directory.official(official_id)
    if Role.TEAM_MANAGER not in manager.roles:
        raise RoleMissing(official_id, Role.TEAM_MANAGER)
    check_team_manager(manager, involvement(case), directory)
    return manager

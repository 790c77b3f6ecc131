"""An official opens, for a day, a file that is closed to their role (Awb 2:5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.sight import Sight
from procedure.domain.errors import CaseNotFound, RoleNotAllowed
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import StepRefused
from words.people import Role

EMERGENCY = timedelta(hours=24)
EMERGENCY_ROLES = frozenset(
    {
        Role.COORDINATOR,
        Role.COUNCIL_CLERK,
        Role.DECISION_MAKER,
        Role.HANDLER,
        Role.TEAM_MANAGER,
        Role.COMMITTEE_MEMBER,
        Role.OMBUDSMAN_LIAISON,
        Role.MANAGEMENT,
    }
)


class AccessNotNeeded(StepRefused):
    code = "access-not-needed"
    article = "Awb 2:5"
    message = "The file is open to you already."


@dataclass(frozen=True)
class EmergencyAccess:
    """An official reads a file that is closed to their role; others are told at once."""

    official_id: str
    reason: str
    opened_at: datetime
    until: datetime


@dataclass(frozen=True, kw_only=True)
class EmergencyOpened(CaseFact):
    """Logged, and told to those who watch over emergency access."""

    access: EmergencyAccess
    opened_at: datetime


def break_glass(case: GuardedCase, act: Act, reason: str) -> None:
    """Open a file for a day to an official whose role does not see it, or who is not among the named; never to an
    official with a conflict. It is logged and told to those who watch over emergency access."""
    actor = act.actor
    if actor.official_id in case.access.shut_out:
        raise CaseNotFound
    role = min(actor.roles & EMERGENCY_ROLES, default=None, key=str)
    if role is None:
        raise RoleNotAllowed("open the file in an emergency", "Awb 2:5")
    if case.sight(actor, act.at) is Sight.FILE:
        raise AccessNotNeeded
    access = EmergencyAccess(actor.official_id, reason, act.at, act.at + EMERGENCY)
    case.access.emergency_access = (*case.access.emergency_access, access)
    case.record(EmergencyOpened(**case.occasion(act, role), access=access, opened_at=act.at))

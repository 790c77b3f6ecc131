"""What is left to the substitute of an absent colleague (L24): the parts of team manager, handler and decision maker,
as far as the substitute is free of conflict and has that role as well."""

from dataclasses import dataclass
from datetime import datetime

from procedure.domain.access.conflicts import may_stand_in
from procedure.domain.access.involvement import handled, involvement, talked
from procedure.domain.file.case_file import CaseFile
from procedure.domain.organisation.actor import Absent, Actor
from words.people import Role

LEFT = frozenset({Role.TEAM_MANAGER, Role.HANDLER, Role.DECISION_MAKER})


@dataclass(frozen=True)
class StandIn:
    """Somebody acted in the part of an absent colleague. It counts as a part of their own: who handled for another does
    not decide (C5), and who talked for another does not handle (C3)."""

    official_id: str
    absent_id: str
    role: Role
    since: datetime


def absent_in_part(case: CaseFile, substitute: Actor, role: Role) -> str | None:
    """The absent colleague whose part this official fills; None where nothing is left to them. A part that the absent
    one could not play themselves is left to nobody."""
    if role not in LEFT or role not in substitute.roles:
        return None
    for absent in substitute.substitution.absent:
        if role in absent.roles and not case.is_kept_out(absent.official_id) and _has_part(case, absent, role):
            return absent.official_id if _is_free(case, substitute, role) else None
    return None


def _has_part(case: CaseFile, absent: Absent, role: Role) -> bool:
    """A designated handler who has not declared is not the handler yet, so there is nothing to take over (C7)."""
    if role is Role.TEAM_MANAGER:
        return absent.official_id == case.informal.team_manager_id and case.informal.formal_start is None
    if role is Role.HANDLER:
        declared = case.investigation.no_involvement_declared_at is not None
        return declared and absent.official_id == case.investigation.handler_id
    mine = absent.acts_for(case.parties.responsible_body)
    return mine and absent.official_id not in handled(case) | talked(case)


def _is_free(case: CaseFile, substitute: Actor, role: Role) -> bool:
    if role is Role.DECISION_MAKER and substitute.official_id in handled(case) | talked(case):
        return False
    return may_stand_in(substitute, role, involvement(case))

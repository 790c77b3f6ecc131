"""Officials with a part in a case, and officials in the same role without one."""

from dataclasses import replace
from uuid import uuid4

from procedure_builders import act, day
from procedure_side_story import a_refusal
from procedure_step_acts import DAY

from procedure.domain.case import Case
from procedure.domain.investigation.committee import Committee
from words.people import ResponsibleBody, Role

PART = {
    Role.COORDINATOR: "kc",
    Role.COUNCIL_CLERK: "griffier",
    Role.TEAM_MANAGER: "tm",
    Role.HANDLER: "kb",
    Role.DECISION_MAKER: "director",
    Role.COMMITTEE_MEMBER: "com",
    Role.OMBUDSMAN_LIAISON: "ol",
    Role.AUDITOR: "auditor",
    Role.SYSTEM: "system",
}


def with_part(case: Case, role: Role) -> str:
    """Give an official in this role the part that the role can have; returns the official."""
    if role is Role.COUNCIL_CLERK:
        case.parties.responsible_body = ResponsibleBody.RAAD
    if role is Role.TEAM_MANAGER:
        case.informal.team_manager_id, case.informal.formal_start = "tm", None
    if role is Role.HANDLER and case.investigation.handler_id is None:
        case.investigation.handler_id, case.investigation.no_involvement_declared_at = "kb", act("kb", DAY).at
    if role is Role.DECISION_MAKER and case.is_open:
        case.ending.refusal_proposal = a_refusal(DAY)
    if role is Role.DECISION_MAKER and not case.is_open and case.judgement.decision is None:
        case.ending.refusal = replace(case.ending.refusal or a_refusal(DAY), decided_by="director")
    if role is Role.COMMITTEE_MEMBER:
        case.investigation.committee = replace(
            case.investigation.committee or Committee(day(DAY), None, day(DAY)), requested_on=day(DAY)
        )
    if role is Role.OMBUDSMAN_LIAISON and not case.ombudsman.ombudsman_cases:
        case.ombudsman.ombudsman_cases = (uuid4(),)
    return (case.investigation.handler_id if role is Role.HANDLER else None) or PART.get(role, role.value)


def without_part(case: Case, role: Role) -> str:
    """An official in this role who has nothing to do with the case; the committee and the liaison have no part at
    all."""
    case.parties.responsible_body = ResponsibleBody.COLLEGE
    if role is Role.COMMITTEE_MEMBER:
        case.investigation.committee = None
    if role is Role.OMBUDSMAN_LIAISON:
        case.ombudsman.ombudsman_cases = ()
    return {Role.COORDINATOR: "kc-2", Role.DECISION_MAKER: "presidium"}.get(role, "deputy")

"""What of a complaint matters to the files that follow from it, as that complaint stands now."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.case_file import CaseFile
from procedure.domain.people import Act, Actor
from procedure.domain.vocabulary import ResponsibleBody, Role


@dataclass(frozen=True)
class ComplaintNow:
    """`in_charge` are those whom a question of the ombudsman concerns; nobody who is shut out is among them."""

    complaint_id: UUID
    reference: str
    received_on: date
    is_open: bool
    decided: bool
    ombudsman_until: date | None
    responsible_body: ResponsibleBody
    shut_out: frozenset[str]
    took_part: frozenset[str]
    in_charge: tuple[tuple[Role, str], ...]


@dataclass(frozen=True)
class FollowUp:
    """Who does something in a file, and the complaint that the file is about, if there is one."""

    act: Act
    complaint: ComplaintNow | None = None

    @property
    def actor(self) -> Actor:
        return self.act.actor


def complaint_now(case: CaseFile) -> ComplaintNow:
    """The complaint as it is at this moment: who is named as accused later is shut out from then on."""
    decided_by = case.decision.decided_by if case.decision else None
    people = ((Role.HANDLER, case.handler_id), (Role.TEAM_MANAGER, case.team_manager_id))
    concerned = (*people, (Role.DECISION_MAKER, decided_by))
    return ComplaintNow(
        complaint_id=case.complaint_id,
        reference=case.reference,
        received_on=case.received_on,
        is_open=case.is_open,
        decided=case.decision is not None,
        ombudsman_until=case.ombudsman_until,
        responsible_body=case.responsible_body,
        shut_out=frozenset(case.shut_out),
        took_part=case.took_part,
        in_charge=tuple((role, each) for role, each in concerned if each and each not in case.shut_out),
    )

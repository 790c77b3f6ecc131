"""A complaint as it is now, as far as it matters to the files that follow from it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.involvement import took_part
from procedure.domain.file.case_file import CaseFile
from procedure.domain.organisation.actor import Act, Actor
from words.people import ResponsibleBody, Role


@dataclass(frozen=True)
class ComplaintNow:
    """`in_charge` are the officials whom a question of the ombudsman concerns."""

    complaint_id: UUID
    reference: str
    received_on: date
    is_open: bool
    has_decision: bool
    has_advice: bool
    ombudsman_until: date | None
    responsible_body: ResponsibleBody
    shut_out: frozenset[str]
    restricted_to: frozenset[str] | None
    took_part: frozenset[str]
    in_charge: tuple[tuple[Role, str], ...]

    def is_closed_to(self, official_id: str) -> bool:
        """Shut out (C1-C6, C10), or not among those to whom it is restricted (C9)."""
        return official_id in self.shut_out or not (self.restricted_to is None or official_id in self.restricted_to)


@dataclass(frozen=True)
class FollowUp:
    """Who does something in a file, and the complaint that the file is about, if there is one."""

    act: Act
    complaint: ComplaintNow | None = None

    @property
    def actor(self) -> Actor:
        return self.act.actor


def complaint_now(case: CaseFile) -> ComplaintNow:
    """The complaint as it is at this moment: an official who is accused later is shut out from then on."""
    restricted_to = case.access.restriction.officials if case.access.restriction else None
    return ComplaintNow(
        complaint_id=case.complaint_id,
        reference=case.reference,
        received_on=case.received_on,
        is_open=case.is_open,
        has_decision=case.judgement.decision is not None,
        has_advice=case.investigation.advice is not None,
        ombudsman_until=case.clocks.ombudsman_until,
        responsible_body=case.parties.responsible_body,
        shut_out=frozenset(case.access.shut_out),
        restricted_to=None if restricted_to is None else frozenset(restricted_to),
        took_part=took_part(case),
        in_charge=_in_charge(case),
    )


def _in_charge(case: CaseFile) -> tuple[tuple[Role, str], ...]:
    end = case.judgement.decision or case.ending.refusal
    parts = (
        (Role.HANDLER, case.investigation.handler_id),
        (Role.TEAM_MANAGER, case.informal.team_manager_id),
        (Role.DECISION_MAKER, end.decided_by if end else None),
    )
    return tuple((role, official_id) for role, official_id in parts if official_id)

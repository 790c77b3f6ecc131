"""Events, letters and audit details about access to a case."""

from contracts.event import Fact
from contracts.letters.handling import EmergencyAccessLetter, VacancyLetter
from contracts.procedure import access
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import coordinators, watchers
from procedure.application.outgoing import Telling
from procedure.domain.access.admission import AccessChanged
from procedure.domain.access.declaration import ConflictDeclared
from procedure.domain.access.emergency import EmergencyOpened
from procedure.domain.access.restriction import CaseRestricted
from procedure.domain.access.vacancy import NobodyInCharge
from procedure.domain.case import Case


def _access_changed(fact: AccessChanged) -> Fact:
    return access.AccessChangedData(
        complaint_id=fact.complaint_id, shut_out=fact.shut_out, restricted_to=fact.restricted_to
    )


def _emergency_letter(fact: EmergencyOpened, case: Case, desk: Desk) -> list[Parcel]:
    access = fact.access
    known = desk.directory.officials.get(access.official_id)
    letter = EmergencyAccessLetter(
        official_name=known.name if known else access.official_id, opened_at=access.opened_at, reason=access.reason
    )
    return [(watchers(case, desk.directory, access.official_id), letter)]


def _vacancy_letter(fact: NobodyInCharge, case: Case, desk: Desk) -> list[Parcel]:
    letter = VacancyLetter(part=fact.vacancy.part, cause=fact.vacancy.cause, due_on=case.notice_due_on)
    return [(coordinators(case, desk.directory), letter)]


TELLING = Telling(
    events={
        AccessChanged: (access.AccessChanged, _access_changed),
    },
    letters={
        EmergencyOpened: _emergency_letter,
        NobodyInCharge: _vacancy_letter,
    },
    details={
        AccessChanged: lambda fact: {"shutOut": ",".join(fact.shut_out)},
        ConflictDeclared: lambda fact: {"kind": str(fact.kind)},
        CaseRestricted: lambda fact: {"restrictedTo": ",".join(fact.officials)},
        NobodyInCharge: lambda fact: {"part": fact.vacancy.part, "cause": fact.vacancy.cause},
        EmergencyOpened: lambda fact: {"until": fact.access.until.isoformat()},
    },
)

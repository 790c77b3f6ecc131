"""An official, or a coordinator for them, says that they are away, or back (L24)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypedDict
from uuid import UUID

from procedure.application.ports import Work
from procedure.domain.deeds import AbsenceAnnounced, AbsenceEnded
from procedure.domain.organisation.absence import (
    Absence,
    AbsenceNotFound,
    AbsenceNotPossible,
    Announcement,
    check_period,
)
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory, OfficialNotFound
from servicekit.ids import new_id
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class AnnounceAbsence:
    act: Act
    official_id: str
    absence: Absence


@dataclass(frozen=True, kw_only=True)
class EndAbsence:
    act: Act
    official_id: str


async def announce_absence(command: AnnounceAbsence, work: Work) -> Directory:
    """Replaces what was announced before. Returns the directory as it is from then on."""
    absence, official_id = command.absence, command.official_id
    known = await _directory_with(official_id, work)
    for error in check_period(absence, official_id):
        raise AbsenceNotPossible(error.field, error.message)
    if absence.ends_on < command.act.today:
        raise AbsenceNotPossible("until", "has passed")
    if absence.substitute:
        known.official(absence.substitute)
    before = known.announced.get(official_id)
    said = Announcement(
        official_id, absence, before.back_on if before else None, command.act.actor.official_id, command.act.at
    )
    await work.officials.announce(said)
    await work.cases.doubt_charge()
    work.note(
        AbsenceAnnounced(
            **_deed_of(command.act),
            absent_id=official_id,
            starts_on=absence.starts_on,
            ends_on=absence.ends_on,
            substitute=absence.substitute,
        )
    )
    return await work.officials.directory()


async def end_absence(command: EndAbsence, work: Work) -> None:
    """They are here today: what was announced is withdrawn, and an absence of the directory that had begun is over."""
    known = await _directory_with(command.official_id, work)
    today, before = command.act.today, known.announced.get(command.official_id)
    announced = before is not None and before.absence is not None and before.absence.ends_on >= today
    if not announced and known.absence_of(command.official_id, today) is None:
        raise AbsenceNotFound
    await work.officials.announce(
        Announcement(command.official_id, None, today, command.act.actor.official_id, command.act.at)
    )
    await work.cases.doubt_charge()
    work.note(AbsenceEnded(**_deed_of(command.act), absent_id=command.official_id, last_day=today - timedelta(1)))


async def _directory_with(official_id: str, work: Work) -> Directory:
    """Locked, so that no load looks at what is being changed here."""
    await work.officials.lock()
    known = await work.officials.directory()
    official = known.officials.get(official_id)
    if official is None or not official.active:
        raise OfficialNotFound
    return known


class _Deed(TypedDict):
    deed_id: UUID
    at: datetime
    official_id: str
    role: Role


def _deed_of(act: Act) -> _Deed:
    """An official without any role can still carry out a recommendation."""
    role = min(act.actor.roles, default=Role.OWNER, key=str)
    return _Deed(deed_id=new_id(), at=act.at, official_id=act.actor.official_id, role=role)

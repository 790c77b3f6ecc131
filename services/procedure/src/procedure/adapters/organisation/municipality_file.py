"""Reads the municipality's file; a mistake in it stops the start and says where it is."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from procedure.application.organisation.municipality import ContactPoint, Municipality, OmbudsmanOffice
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import AdjournmentBase, TermRules
from procedure.domain.file.people import Address
from procedure.domain.investigation.committee import CommitteeRules
from procedure.domain.organisation.absence import Absence
from procedure.domain.organisation.directory import Directory, Official, Team
from procedure.domain.organisation.directory_input import DirectoryIncoherent, directory_of
from words.people import OfficialKind, ResponsibleBody, Role

_POSTCODE = re.compile(r"(\d{4} ?[A-Z]{2}) (.+)")
Count = Annotated[int, Field(ge=1, le=365)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Contact(_Part):
    organisation: str
    department: str
    phone: str | None = None
    email: str | None = None
    address: Annotated[tuple[str, ...], Field(min_length=1)]


class _Terms(_Part):
    acknowledgement_working_days: Count = 5
    informal_contact_working_days: Count = 5
    informal_escalation_days: Count = 14
    hearing_reply_days: Count = 14
    dispute_days: Count = 14
    recommendation_response_weeks: Annotated[int, Field(ge=1, le=26)] = 6
    completion_days: Count = 14
    extension_base: AdjournmentBase = AdjournmentBase.NOMINAL


class _Committee(_Part):
    """Awb 9:13: fixed by regulation, so per category and beforehand."""

    bodies: frozenset[ResponsibleBody] = frozenset()
    teams: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()


class _Mandates(_Part):
    coordinator_may_refuse: bool = True


class _Theme(_Part):
    id: str


class _Team(_Part):
    id: str
    name: str
    manager: str | None = None
    parent: str | None = None


class _Absence(_Part):
    from_: Annotated[date, Field(alias="from")]
    until: date
    substitute: str | None = None


class _Official(_Part):
    id: str
    name: str
    email: str
    phone: str | None = None
    team: str | None = None
    roles: frozenset[Role] = frozenset()
    line_manager: str | None = None
    substitute: str | None = None
    bodies: frozenset[ResponsibleBody] = frozenset()
    kind: OfficialKind = OfficialKind.OFFICIAL
    absences: tuple[_Absence, ...] = ()


class _Ombudsman(_Part):
    """The last line of the address is its postcode and town."""

    name: str
    address: Annotated[tuple[str, ...], Field(min_length=1)]
    website: str
    phone: str
    hours: str
    valid_from: date
    valid_until: date | None = None

    def to_office(self) -> OmbudsmanOffice:
        *lines, last = self.address
        found = _POSTCODE.fullmatch(last)
        address = Address(tuple(lines), found[1], found[2]) if found and lines else Address(self.address)
        reached = {"website": self.website, "phone": self.phone, "hours": self.hours}
        return OmbudsmanOffice(self.name, address, self.valid_from, self.valid_until, **reached)


class _File(_Part):
    oin: Annotated[str, Field(pattern=r"^\d{20}$")]
    contact: _Contact
    ombudsman: Annotated[tuple[_Ombudsman, ...], Field(min_length=1)]
    terms: _Terms = _Terms()
    equated_days: dict[int, frozenset[date]] = {}
    hearing_options: Annotated[tuple[str, ...], Field(min_length=1)]
    themes: tuple[_Theme, ...]
    committee: _Committee = _Committee()
    mandates: _Mandates = _Mandates()
    teams: tuple[_Team, ...]
    officials: tuple[_Official, ...]

    @model_validator(mode="after")
    def _holds_together(self) -> "_File":
        """Every official and team that is referred to is listed, once."""
        try:
            _directory(self)
        except DirectoryIncoherent as incoherent:
            raise ValueError("; ".join(f"{each.field}: {each.message}" for each in incoherent.errors)) from None
        return self


def read_municipality(path: Path) -> Municipality:
    """The checked contents of the file that this service needs."""
    file = _File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    return Municipality(
        oin=file.oin,
        contact=ContactPoint(
            f"{file.contact.organisation}, {file.contact.department}", file.contact.phone, file.contact.email
        ),
        rules=TermRules(**file.terms.model_dump()),
        calendar=Calendar(file.equated_days),
        hearing_options=file.hearing_options,
        themes=frozenset(theme.id for theme in file.themes),
        directory=_directory(file),
        committee=CommitteeRules(**file.committee.model_dump()),
        coordinator_may_refuse=file.mandates.coordinator_may_refuse,
        ombudsmen=tuple(each.to_office() for each in file.ombudsman),
        organisation=file.contact.organisation,
        address=file.contact.address,
    )


def _directory(file: _File) -> Directory:
    officials = [
        Official(
            each.id,
            each.name,
            each.email,
            each.phone,
            each.team,
            each.roles,
            each.line_manager,
            each.substitute,
            bodies=each.bodies,
            kind=each.kind,
            absences=tuple(Absence(away.from_, away.until, away.substitute) for away in each.absences),
        )
        for each in file.officials
    ]
    return directory_of(officials, [Team(team.id, team.name, team.manager, team.parent) for team in file.teams])

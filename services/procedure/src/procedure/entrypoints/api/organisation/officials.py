"""Officials and teams as sent over HTTP, in both directions."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field, StringConstraints
from pydantic.alias_generators import to_camel

from procedure.application.organisation.organisation import Part
from procedure.domain.organisation.absence import Absence
from procedure.domain.organisation.directory import Directory, Official, Team
from procedure.domain.organisation.directory_changes import Changed, DirectoryLoad
from procedure.domain.organisation.directory_input import directory_of
from procedure.entrypoints.api.fields import Answer, Code, Line, RequestBody
from words.municipality import LoadSource
from words.people import OfficialKind, ResponsibleBody, Role

Email = Annotated[str, StringConstraints(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+$")]


class AbsenceBody(RequestBody):
    """The first and the last day of an absence, and who stands in. Without `substitute` it is the one in the official's
    entry."""

    from_: Annotated[date, Field(alias="from")]
    until: date
    substitute: Code | None = None

    def to_domain(self) -> Absence:
        return Absence(self.from_, self.until, self.substitute)


class OfficialBody(RequestBody):
    """`bodies`: for which administrative bodies they may act; none named means every body. `kind` OFFICE_HOLDER is for
    the mayor, an alderman or a council member, who can be complained about (Awb 9:7(2)). A role decides which letters
    they get, and what they may do as far as their token has it too. `absences`: what the personnel system knows; what
    the official announced here counts above it."""

    id: Code
    name: Line
    email: Email
    phone: Line | None = None
    team: Code | None = None
    roles: Annotated[frozenset[Role], Field(max_length=len(Role))] = frozenset()
    line_manager: Code | None = None
    substitute: Code | None = None
    bodies: Annotated[frozenset[ResponsibleBody], Field(max_length=len(ResponsibleBody))] = frozenset()
    kind: OfficialKind = OfficialKind.OFFICIAL
    absences: Annotated[tuple[AbsenceBody, ...], Field(max_length=100)] = ()

    def to_domain(self) -> Official:
        return Official(
            self.id,
            self.name,
            self.email,
            self.phone,
            self.team,
            self.roles,
            self.line_manager,
            self.substitute,
            bodies=self.bodies,
            kind=self.kind,
            absences=tuple(each.to_domain() for each in self.absences),
        )


class TeamBody(RequestBody):
    """`parent` is the unit above it."""

    id: Code
    name: Line
    manager: Code | None = None
    parent: Code | None = None


class DirectoryBody(RequestBody):
    """Every official and every team: an official who is absent no longer works here."""

    officials: Annotated[list[OfficialBody], Field(min_length=1, max_length=10_000)]
    teams: Annotated[list[TeamBody], Field(min_length=1, max_length=2_000)]

    def to_domain(self) -> Directory:
        teams = [Team(each.id, each.name, each.manager, each.parent) for each in self.teams]
        return directory_of([each.to_domain() for each in self.officials], teams)


class LoadedAbsenceAnswer(Answer):
    """As the directory was loaded."""

    from_: Annotated[date, Field(alias="from")]
    until: date
    substitute: str | None


class OfficialAnswer(Answer):
    id: str
    name: str
    email: str
    phone: str | None
    team: str | None
    roles: tuple[Role, ...]
    line_manager: str | None
    substitute: str | None
    bodies: tuple[ResponsibleBody, ...]
    kind: OfficialKind
    absences: tuple[LoadedAbsenceAnswer, ...]
    active: bool


class RolesAnswer(Answer):
    """Someone who works here, and nothing of them but their roles."""

    id: str
    roles: tuple[Role, ...]


class TeamAnswer(Answer):
    id: str
    name: str
    manager: str | None
    parent: str | None


class DirectoryAnswer(Answer):
    """Officials who left stay listed as inactive. `source`: FILE while the municipality's file is loaded at every
    start."""

    officials: tuple[OfficialAnswer, ...]
    teams: tuple[TeamAnswer, ...]
    loaded_at: datetime | None
    loaded_by: str | None
    source: LoadSource | None


class FieldAnswer(Answer):
    """`old` and `new` are texts or lists of words; null where there was, or is, no value."""

    field: str
    old: str | bool | tuple[str, ...] | None
    new: str | bool | tuple[str, ...] | None


class ChangedAnswer(Answer):
    id: str
    changes: tuple[FieldAnswer, ...]


class WarningAnswer(Answer):
    """An official who leaves still has a part in this many open files: find a replacement (T31, C9, O8p). The part says
    what is counted: cases, ombudsman cases, or recommendations."""

    official_id: str
    part: Part
    open_cases: int


class TeamWarningAnswer(Answer):
    """A team that is removed still has this many open cases: record for each which team it is now (T2a)."""

    team: str
    name: str
    open_cases: int


def directory_answer(directory: Directory, load: DirectoryLoad | None) -> DirectoryAnswer:
    return DirectoryAnswer(
        officials=tuple(official_answer(directory.officials[each]) for each in sorted(directory.officials)),
        teams=tuple(team_answer(directory.teams[each]) for each in sorted(directory.teams)),
        loaded_at=load.loaded_at if load else None,
        loaded_by=load.loaded_by if load else None,
        source=load.source if load else None,
    )


def official_answer(official: Official) -> OfficialAnswer:
    return OfficialAnswer(
        id=official.official_id,
        name=official.name,
        email=official.email,
        phone=official.phone,
        team=official.team,
        roles=tuple(sorted(official.roles)),
        line_manager=official.line_manager,
        substitute=official.substitute,
        bodies=tuple(sorted(official.bodies)),
        kind=official.kind,
        absences=tuple(
            LoadedAbsenceAnswer(from_=each.starts_on, until=each.ends_on, substitute=each.substitute)
            for each in official.absences
        ),
        active=official.active,
    )


def team_answer(team: Team) -> TeamAnswer:
    return TeamAnswer(id=team.team_id, name=team.name, manager=team.manager, parent=team.parent)


def changed_answer(changed: Changed) -> ChangedAnswer:
    changes = [
        FieldAnswer(field=to_camel(each.field), old=_plain(each.old), new=_plain(each.new)) for each in changed.changes
    ]
    return ChangedAnswer(id=changed.id, changes=tuple(changes))


def _plain(value: object) -> str | bool | tuple[str, ...] | None:
    if isinstance(value, frozenset):
        return tuple(sorted(str(each) for each in value))
    if isinstance(value, tuple):
        return tuple(f"{each.starts_on}/{each.ends_on} {each.substitute or ''}".strip() for each in value)
    return value if value is None or isinstance(value, str | bool) else str(value)

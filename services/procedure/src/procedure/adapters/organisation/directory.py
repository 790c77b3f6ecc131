"""Officials and teams, and the open work of officials."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.organisation.open_work import files_of, work_of
from procedure.adapters.tables import announced_absences, cases, directory_loads, officials, teams
from procedure.application.organisation.organisation import InHand, OpenWork, Part, TeamLeft
from procedure.domain.organisation.absence import Announcement
from procedure.domain.organisation.actor import NOBODY, Substitution
from procedure.domain.organisation.directory import Directory, Official, Team, TeamState
from procedure.domain.organisation.directory_changes import DirectoryLoad
from words.people import OfficialKind, ResponsibleBody, Role

_OFFICIAL = sa.select(*(officials.c[each.name] for each in fields(Official)))

_TEAM = sa.select(*(teams.c[each.name] for each in fields(Team)))


class SqlOfficials:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def directory(self) -> Directory:
        known = {row.official_id: _official(row) for row in await self._session.execute(_OFFICIAL)}
        rows = await self._session.execute(_TEAM.where(~teams.c.removed))
        units = {row.team_id: Team(**row._mapping) for row in rows}  # noqa: SLF001 - its public name
        said = await self._session.execute(sa.select(announced_absences))
        return Directory(known, units, {row.official_id: _announcement(row) for row in said})

    async def at_work(self, official_id: str) -> Official | None:
        asked = _OFFICIAL.where(officials.c.official_id == official_id, officials.c.active)
        row = (await self._session.execute(asked)).one_or_none()
        return _official(row) if row else None

    async def substitution(self, official_id: str, day: date) -> Substitution:
        """Most officials are named by nobody: for them this is one look at few rows."""
        announced = announced_absences.c
        named = (
            sa.select(sa.true())
            .select_from(officials.outerjoin(announced_absences, announced.official_id == officials.c.official_id))
            .where(
                officials.c.active,
                sa.or_(officials.c.absences.is_not(None), announced.official_id.is_not(None)),
                sa.or_(
                    officials.c.substitute == official_id,
                    sa.type_coerce(officials.c.absences, JSONB).contains([{"substitute": official_id}]),
                    sa.type_coerce(announced.absence, JSONB)["substitute"].astext == official_id,
                ),
            )
        )
        if (await self._session.execute(named.limit(1))).first() is None:
            return NOBODY
        return (await self.directory()).substitution_of(official_id, day)

    async def announce(self, announcement: Announcement) -> None:
        values = {each.name: getattr(announcement, each.name) for each in fields(Announcement)}
        statement = insert(announced_absences).values(values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["official_id"], set_=values))

    async def lock(self) -> None:
        await self._session.execute(sa.text("lock table officials in share row exclusive mode"))

    async def save(self, changed: Sequence[Official]) -> None:
        for official in changed:
            values = {
                **asdict(official),
                "roles": tuple(sorted(official.roles)),
                "bodies": tuple(sorted(official.bodies)),
                "absences": official.absences or None,
            }
            statement = insert(officials).values(values)
            replaced = {name: value for name, value in values.items() if name != "official_id"}
            await self._session.execute(statement.on_conflict_do_update(index_elements=["official_id"], set_=replaced))

    async def told_before(self, moment: datetime, most: int) -> Sequence[Official]:
        due = sa.or_(officials.c.told_at.is_(None), officials.c.told_at < moment)
        asked = _OFFICIAL.where(due).order_by(officials.c.official_id).limit(most)
        return [_official(row) for row in await self._session.execute(asked)]

    async def note_told(self, official_ids: Sequence[str], at: datetime) -> None:
        told = officials.c.official_id.in_(official_ids)
        await self._session.execute(sa.update(officials).where(told).values(told_at=at))

    async def save_teams(self, directory: Directory) -> None:
        gone = teams.c.team_id.not_in(directory.teams)
        await self._session.execute(sa.update(teams).where(gone).values(removed=True))
        for team_id, state in directory.team_states().items():
            values = {**asdict(directory.teams[team_id]), "staff": state.staff, "removed": False}
            statement = insert(teams).values(values)
            await self._session.execute(statement.on_conflict_do_update(index_elements=["team_id"], set_=values))

    async def teams_told_before(self, moment: datetime, most: int) -> Sequence[TeamState]:
        due = sa.or_(teams.c.told_at.is_(None), teams.c.told_at < moment)
        asked = sa.select(teams).where(due).order_by(teams.c.team_id).limit(most)
        rows = await self._session.execute(asked)
        return [TeamState(row.team_id, row.name, row.staff, not row.removed) for row in rows]

    async def note_teams_told(self, team_ids: Sequence[str], at: datetime) -> None:
        await self._session.execute(sa.update(teams).where(teams.c.team_id.in_(team_ids)).values(told_at=at))

    async def cases_of_teams(self, removed: Sequence[Team]) -> Sequence[TeamLeft]:
        names = {each.team_id: each.name for each in removed}
        counted = sa.select(cases.c.team, sa.func.count()).where(cases.c.team.in_(names), cases.c.closed_on.is_(None))
        rows = await self._session.execute(counted.group_by(cases.c.team).order_by(cases.c.team))
        return [TeamLeft(team, names[team], number) for team, number in rows]

    async def last_load(self) -> DirectoryLoad | None:
        asked = sa.select(directory_loads).order_by(directory_loads.c.version.desc()).limit(1)
        row = (await self._session.execute(asked)).first()
        return DirectoryLoad(**row._mapping) if row else None  # noqa: SLF001 - the public name of a row's mapping

    async def note_load(self, load: DirectoryLoad) -> None:
        await self._session.execute(insert(directory_loads).values(asdict(load)))

    async def open_work(self, official_ids: Sequence[str]) -> Sequence[OpenWork]:
        rows = await self._session.execute(work_of(official_ids)) if official_ids else ()
        return sorted(OpenWork(row.who, Part(row.part), row.files) for row in rows)

    async def in_hand(self, official_id: str, reader_id: str) -> Sequence[InHand]:
        rows = await self._session.execute(files_of(official_id, reader_id))
        return sorted(InHand(Part(row.part), row.reference, row.file_id) for row in rows)


def _official(row: sa.Row[tuple[object, ...]]) -> Official:
    values = dict(row._mapping)  # noqa: SLF001 - the public name of a row's mapping
    roles, bodies = frozenset(map(Role, row.roles)), frozenset(map(ResponsibleBody, row.bodies))
    more = {"kind": OfficialKind(row.kind), "absences": row.absences or ()}
    return Official(**{**values, "roles": roles, "bodies": bodies, **more})


def _announcement(row: sa.Row[tuple[object, ...]]) -> Announcement:
    return Announcement(**row._mapping)  # noqa: SLF001 - the public name of a row's mapping

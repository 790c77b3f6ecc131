"""What the use cases need to know about the organisation: its officials and the days equated for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from procedure.domain.calendar.equated_days import EquatedYear
from procedure.domain.organisation.absence import Announcement
from procedure.domain.organisation.actor import Substitution
from procedure.domain.organisation.directory import Directory, Official, Team, TeamState
from procedure.domain.organisation.directory_changes import DirectoryLoad


class Part(StrEnum):
    """Why an open file names an official. Decision makers, committee members and coordinators are not named in a file:
    their role is enough."""

    HANDLER = "HANDLER"
    TEAM_MANAGER = "TEAM_MANAGER"  # still has the talk
    ADMITTED = "ADMITTED"  # among the few to whom a case is restricted (C9)
    ASKED_BY_OMBUDSMAN = "ASKED_BY_OMBUDSMAN"  # handled it, talked about it or decided on it
    OMBUDSMAN_LIAISON = "OMBUDSMAN_LIAISON"  # registered the ombudsman case
    RECOMMENDATION_OWNER = "RECOMMENDATION_OWNER"
    RECOMMENDATION_CONTACT = "RECOMMENDATION_CONTACT"  # recorded it


@dataclass(frozen=True, order=True)
class OpenWork:
    """In how many open files an official has this part: cases, ombudsman cases or recommendations."""

    official_id: str
    part: Part
    files: int


@dataclass(frozen=True, order=True)
class InHand:
    """One file in which an official has this part."""

    part: Part
    reference: str
    file_id: UUID


@dataclass(frozen=True)
class TeamLeft:
    """How many open cases are about a team that is removed."""

    team_id: str
    name: str
    cases: int


class Officials(Protocol):
    """The directory as this service knows it."""

    async def directory(self) -> Directory: ...

    async def at_work(self, official_id: str) -> Official | None:
        """The official with exactly this id; None for one who left, and for one the directory never held (L24)."""
        ...

    async def substitution(self, official_id: str, day: date) -> Substitution:
        """For whom this official stands in on this day."""
        ...

    async def announce(self, announcement: Announcement) -> None:
        """Replaces what was announced before about this official."""
        ...

    async def lock(self) -> None:
        """One replica at a time compares and replaces."""
        ...

    async def save(self, officials: Sequence[Official]) -> None: ...

    async def told_before(self, moment: datetime, most: int) -> Sequence[Official]:
        """Officials, also inactive ones, of whom the other services were last told before this moment or never, by
        id."""
        ...

    async def note_told(self, official_ids: Sequence[str], at: datetime) -> None: ...

    async def save_teams(self, directory: Directory) -> None:
        """Those of the directory; all others are known as removed, with their name."""
        ...

    async def teams_told_before(self, moment: datetime, most: int) -> Sequence[TeamState]:
        """Teams, also removed ones, of which the other services were last told before this moment or never, by id."""
        ...

    async def note_teams_told(self, team_ids: Sequence[str], at: datetime) -> None: ...

    async def cases_of_teams(self, teams: Sequence[Team]) -> Sequence[TeamLeft]:
        """The open cases of these teams; only teams that have any."""
        ...

    async def last_load(self) -> DirectoryLoad | None: ...

    async def note_load(self, load: DirectoryLoad) -> None: ...

    async def open_work(self, official_ids: Sequence[str]) -> Sequence[OpenWork]:
        """The open work of these officials, ordered by their ids."""
        ...

    async def in_hand(self, official_id: str, reader_id: str) -> Sequence[InHand]:
        """Every open file that names this official, in order of part and number; without those about a complaint that
        is closed to the reader."""
        ...


class EquatedDays(Protocol):
    """The years whose decree is loaded (ATW 3(3)), the same for every replica."""

    async def lock(self) -> None:
        """One load at a time, so that versions follow each other."""
        ...

    async def years(self) -> Sequence[EquatedYear]:
        """Oldest year first."""
        ...

    async def save(self, year: EquatedYear) -> None: ...

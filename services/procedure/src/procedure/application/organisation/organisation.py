"""What the use cases need of the organisation from outside: its officials and the days equated for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from procedure.domain.calendar.equated_days import EquatedYear
from procedure.domain.organisation.actor import Actor
from procedure.domain.organisation.directory import Directory, Official
from procedure.domain.organisation.directory_changes import DirectoryLoad


class Part(StrEnum):
    """Why an official is named in an open file. Who decides, who sits in a committee and who coordinates is named in
    none: that goes by role."""

    HANDLER = "HANDLER"
    TEAM_MANAGER = "TEAM_MANAGER"  # who still has the talk
    ADMITTED = "ADMITTED"  # among the few to whom a case is restricted (C9)
    ASKED_BY_OMBUDSMAN = "ASKED_BY_OMBUDSMAN"  # handled it, talked about it or decided on it
    OMBUDSMAN_LIAISON = "OMBUDSMAN_LIAISON"  # who registered the case of the ombudsman
    RECOMMENDATION_OWNER = "RECOMMENDATION_OWNER"
    RECOMMENDATION_CONTACT = "RECOMMENDATION_CONTACT"  # who recorded it


@dataclass(frozen=True, order=True)
class OpenWork:
    """In how many open files an official has this part: cases, those of the ombudsman, or recommendations."""

    official_id: str
    part: Part
    files: int


class Officials(Protocol):
    """The directory as it is known here."""

    async def directory(self) -> Directory: ...

    async def known(self, actor: Actor) -> Actor:
        """Whoever acts, with the team and the bodies that the directory has for him."""
        ...

    async def lock(self) -> None:
        """One replica at a time compares and replaces."""
        ...

    async def save(self, officials: Sequence[Official]) -> None: ...

    async def save_teams(self, directory: Directory) -> None: ...

    async def last_load(self) -> DirectoryLoad | None: ...

    async def note_load(self, load: DirectoryLoad) -> None: ...

    async def open_work(self, official_ids: Sequence[str]) -> Sequence[OpenWork]:
        """What these officials still have in hand, in the order of their ids."""
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

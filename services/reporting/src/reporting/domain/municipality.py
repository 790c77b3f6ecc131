"""What the report must know about the municipality: names of teams and themes, and the threshold for showing
numbers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True)
class Team:
    id: str
    name: str
    staff: int


@dataclass(frozen=True)
class Theme:
    id: str
    name: str


@dataclass(frozen=True)
class Policy:
    k: int = 5

    def __post_init__(self) -> None:
        if self.k < 3:
            raise ValueError("reporting.k must be at least 3: with less, people can be recognised")


@dataclass(frozen=True)
class Municipality:
    name: str
    teams: tuple[Team, ...]
    themes: tuple[Theme, ...]
    reporting: Policy = Policy()

    def knowing(self, told: Iterable[Team]) -> Self:
        """With the teams that procedure told of: their names, and the teams that the file does not list. How many
        people work in a team is what the file says, where it says so: the directory may not list them all."""
        listed = {each.id: each for each in self.teams}
        known = {each.id: replace(each, staff=listed.get(each.id, each).staff) for each in told}
        return replace(self, teams=tuple({**listed, **known}.values()))

    def team_name(self, key: str) -> str | None:
        return next((team.name for team in self.teams if team.id == key), None)

    def theme_name(self, key: str) -> str | None:
        return next((theme.name for theme in self.themes if theme.id == key), None)

    def is_small(self, key: str) -> bool:
        """Whether a team is too small to be shown alone; a team that is no longer known counts as small."""
        return next((team.staff < self.reporting.k for team in self.teams if team.id == key), True)

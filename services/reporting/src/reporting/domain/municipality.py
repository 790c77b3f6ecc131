"""What the report must know about the municipality: names of teams and themes, and the threshold for showing
numbers."""

from dataclasses import dataclass


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

    def team_name(self, key: str) -> str | None:
        return next((team.name for team in self.teams if team.id == key), None)

    def theme_name(self, key: str) -> str | None:
        return next((theme.name for theme in self.themes if theme.id == key), None)

    def is_small(self, key: str) -> bool:
        """Whether a team is too small to be shown alone; a team that is no longer known counts as small."""
        return next((team.staff < self.reporting.k for team in self.teams if team.id == key), True)

"""The officials and teams of the municipality file, by name, role and team."""

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from devstack.municipality import DEMO_FILE


class Person(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    email: str
    team: str | None = None
    roles: tuple[str, ...]
    line_manager: str | None = None
    substitute: str | None = None


class Team(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    manager: str


class People(BaseModel):
    """People of the municipality file that the services read too."""

    name: str
    teams: tuple[Team, ...]
    officials: tuple[Person, ...]

    @classmethod
    def read(cls, file: Path = DEMO_FILE) -> "People":
        return cls.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))

    def who(self, who: str) -> Person:
        """By id (`o-1020`) or by name."""
        found = [person for person in self.officials if who in {person.id, person.name}]
        if not found:
            raise LookupError(f"The municipality file knows no {who}.")
        return found[0]

    def with_role(self, role: str, team: str | None = None) -> Person:
        """The first official with this role, in this team if one is given."""
        found = [p for p in self.officials if role in p.roles and team in {None, p.team}]
        if not found:
            raise LookupError(f"Nobody is {role}{f' in {team}' if team else ''}.")
        return found[0]

    def manager_of(self, team: str) -> Person:
        return self.who(next(each.manager for each in self.teams if each.id == team))

    def team(self, team: str) -> Team:
        return next(each for each in self.teams if each.id == team)

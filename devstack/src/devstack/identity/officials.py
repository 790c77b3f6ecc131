"""What a login needs to know about the fictional officials of the municipality file."""

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict


class Official(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    email: str
    team: str | None = None
    roles: tuple[str, ...]


class Municipality(BaseModel):
    model_config = ConfigDict(frozen=True)

    name: str
    officials: tuple[Official, ...]

    def official(self, official_id: str) -> Official | None:
        return next((official for official in self.officials if official.id == official_id), None)


def load_municipality(file: Path) -> Municipality:
    """Refuses a file that lacks what a login needs, and names the missing field."""
    return Municipality.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))

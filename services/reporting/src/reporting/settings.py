"""The settings of this service."""

from pathlib import Path

import yaml
from pydantic import TypeAdapter
from pydantic_settings import SettingsConfigDict

from reporting.domain.municipality import Municipality
from servicekit.settings import ServiceSettings


class Settings(ServiceSettings):
    """Read once, from REPORTING_* variables, in main.py."""

    model_config = SettingsConfigDict(env_prefix="REPORTING_", frozen=True, hide_input_in_errors=True)


def read_municipality(path: Path) -> Municipality:
    """The municipality of this installation. A field that is missing or wrong stops the start with its name."""
    return TypeAdapter(Municipality).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))

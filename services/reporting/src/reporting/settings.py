"""The settings of this service."""

from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, HttpUrl, SecretStr, TypeAdapter
from pydantic_settings import SettingsConfigDict

from reporting.domain.municipality import Municipality
from servicekit.settings import ServiceSettings


class Settings(ServiceSettings):
    """Read once, from REPORTING_* variables, in main.py."""

    model_config = SettingsConfigDict(env_prefix="REPORTING_", frozen=True, hide_input_in_errors=True)

    procedure_url: HttpUrl
    client_id: str
    client_secret: SecretStr
    directory_seconds: Annotated[float, Field(ge=0, le=3600)] = 60.0  # how long an answer about an official is kept


def read_municipality(path: Path) -> Municipality:
    """The municipality of this installation. A field that is missing or wrong stops the start with its name."""
    return TypeAdapter(Municipality).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))

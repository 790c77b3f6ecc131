"""The settings of this service."""

from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, HttpUrl, SecretStr, TypeAdapter
from pydantic_settings import SettingsConfigDict

from intake.domain.municipality import Municipality
from servicekit.settings import ServiceSettings


class Settings(ServiceSettings):
    """Read once, from INTAKE_* variables, in main.py."""

    model_config = SettingsConfigDict(env_prefix="INTAKE_", frozen=True, hide_input_in_errors=True)

    notifications_url: HttpUrl
    client_id: str
    client_secret: SecretStr
    max_body_bytes: Annotated[int, Field(ge=1024)] = 262_144  # the longest complaint, in the widest encoding, fits
    failed_links_allowed: Annotated[int, Field(ge=1)] = 20  # wrong links from one address in ten minutes


def read_municipality(path: Path) -> Municipality:
    """The municipality of this installation. A field that is missing or wrong stops the start with its name."""
    return TypeAdapter(Municipality).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))

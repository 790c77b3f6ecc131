"""The settings of this service."""

from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import Field, HttpUrl, SecretStr, TypeAdapter
from pydantic_settings import SettingsConfigDict

from notifications.domain.messages.municipality import Municipality
from servicekit.settings import ServiceSettings


class Settings(ServiceSettings):
    """Read once, from NOTIFICATIONS_* variables, in main.py."""

    model_config = SettingsConfigDict(env_prefix="NOTIFICATIONS_", frozen=True, hide_input_in_errors=True)

    intake_url: HttpUrl
    procedure_url: HttpUrl
    client_id: str
    client_secret: SecretStr
    smtp_host: str
    smtp_port: Annotated[int, Field(ge=1, le=65535)]
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_tls: Literal["none", "starttls", "tls"] = "starttls"
    sender: Annotated[str, Field(pattern=r"^[^@+\s<>]+@[^@\s<>]+$")]  # bounces go to local+<message>@domain


def read_municipality(path: Path) -> Municipality:
    """The municipality of this installation. A field that is missing or wrong stops the start with its name."""
    return TypeAdapter(Municipality).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))

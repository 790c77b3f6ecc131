"""The settings of every service from its environment; each adds its own fields and its prefix."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AmqpDsn, Field, HttpUrl, PostgresDsn
from pydantic_settings import BaseSettings, SettingsConfigDict


class ServiceSettings(BaseSettings):
    """Read once, in main.py. A missing value stops the start and is named; no secret has a default."""

    model_config = SettingsConfigDict(frozen=True, hide_input_in_errors=True)

    database_url: PostgresDsn
    rabbitmq_url: AmqpDsn
    municipality_file: Path
    issuer_url: HttpUrl
    issuer_internal_url: HttpUrl | None = None  # how this process reaches the issuer, if not at its public address
    public_url: HttpUrl
    audience: str = "wederhoor"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    otlp_endpoint: HttpUrl | None = None
    outbox_sweep_seconds: Annotated[float, Field(gt=0, le=60)] = 2.0
    outbox_keep_days: Annotated[int, Field(ge=1)] = 30
    inbox_keep_days: Annotated[int, Field(ge=8)] = 90
    idempotency_keep_days: Annotated[int, Field(ge=1)] = 30
    max_body_bytes: Annotated[int, Field(ge=1024)] = 1_048_576
    prefetch: Annotated[int, Field(ge=1, le=200)] = 10
    pool_size: Annotated[int, Field(ge=2, le=100)] = 10

"""Everything the outside decides about this service."""

from typing import Annotated

from pydantic import Field, HttpUrl, SecretStr
from pydantic_settings import SettingsConfigDict

from servicekit.settings import ServiceSettings


class Settings(ServiceSettings):
    """Read once, from PROCEDURE_* variables, in main.py. A missing value stops the start."""

    model_config = SettingsConfigDict(
        env_prefix="PROCEDURE_", env_ignore_empty=True, frozen=True, hide_input_in_errors=True
    )

    storage: Annotated[str, Field(pattern=r"^(file:///.+|s3://[a-z0-9][a-z0-9.-]+(/.*)?)$")] = (
        "file:///var/lib/wederhoor/documents"
    )
    storage_endpoint: HttpUrl | None = None  # of an S3-compatible server that is not Amazon's
    storage_region: str = "us-east-1"
    storage_access_key: str | None = None
    storage_secret_key: SecretStr | None = None
    max_document_bytes: Annotated[int, Field(ge=1024, le=1_073_741_824)] = 26_214_400
    sweep_seconds: Annotated[float, Field(gt=0, le=86_400)] = 300.0
    deadline_watch_seconds: Annotated[float, Field(gt=0, le=3600)] = 15.0

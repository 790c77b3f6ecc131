"""Everything the outside decides about this service."""

from typing import Annotated

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from servicekit.settings import ServiceSettings


class Settings(ServiceSettings):
    """Read once, from PROCEDURE_* variables, in main.py. A missing value stops the start."""

    model_config = SettingsConfigDict(env_prefix="PROCEDURE_", frozen=True, hide_input_in_errors=True)

    deadline_watch_seconds: Annotated[float, Field(gt=0, le=3600)] = 15.0

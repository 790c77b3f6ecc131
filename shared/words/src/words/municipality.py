"""Where data about the municipality comes from."""

from enum import StrEnum


class LoadSource(StrEnum):
    """How data of the municipality was loaded: from its file at the start, or by an official."""

    FILE = "FILE"
    API = "API"

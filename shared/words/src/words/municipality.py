"""What the municipality told of itself."""

from enum import StrEnum


class LoadSource(StrEnum):
    """How something of the municipality came to be known here: from its file at the start, or by an official."""

    FILE = "FILE"
    API = "API"

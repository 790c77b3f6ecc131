"""Identifiers that sort by the moment they were made."""

from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    """A UUIDv7."""
    return uuid_utils.compat.uuid7()

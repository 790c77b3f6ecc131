"""The states and outcomes of a message."""

from enum import StrEnum


class MessageState(StrEnum):
    """PLANNED: waits to be written, or is on its way to the mail server or to the print queue."""

    PLANNED = "PLANNED"
    SENT = "SENT"
    QUEUED = "QUEUED"
    POSTED = "POSTED"
    FAILED = "FAILED"


class Resolution(StrEnum):
    """What was done about a message that could not be sent (Awb 2:11). GIVEN_UP: nobody misses it, so no person had to
    act."""

    DELIVERED_OTHERWISE = "DELIVERED_OTHERWISE"
    ADDRESS_NOT_FOUND = "ADDRESS_NOT_FOUND"
    GIVEN_UP = "GIVEN_UP"

"""The states and outcomes of a message."""

from enum import StrEnum


class MessageState(StrEnum):
    """PLANNED: on its way to the mail server or to the print queue."""

    PLANNED = "PLANNED"
    SENT = "SENT"
    QUEUED = "QUEUED"
    POSTED = "POSTED"
    FAILED = "FAILED"


class Resolution(StrEnum):
    """What a person did about a message that could not be sent (Awb 2:11)."""

    DELIVERED_OTHERWISE = "DELIVERED_OTHERWISE"
    ADDRESS_NOT_FOUND = "ADDRESS_NOT_FOUND"

"""Whether something was sent by its last day."""

from datetime import date
from enum import StrEnum


class Promptness(StrEnum):
    """Whether something was sent by its last day: an acknowledgement (Awb 9:6), a refusal (Awb 9:8(3)), an
    answer to a recommendation (Awb 9:36(4))."""

    ON_TIME = "ON_TIME"
    LATE = "LATE"


def promptness(done_on: date | None, due_on: date | None) -> Promptness | None:
    """On time or late; None: not done, or without a last day."""
    if done_on is None or due_on is None:
        return None
    return Promptness.ON_TIME if done_on <= due_on else Promptness.LATE

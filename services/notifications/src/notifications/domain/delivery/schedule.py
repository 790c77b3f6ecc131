"""When a message that could not be handed over is tried again."""

from datetime import datetime, timedelta

WINDOW = timedelta(hours=72)
STEPS = (
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
)
AFTERWARDS = timedelta(hours=2)
SPREAD = 0.2


def next_attempt(attempts: int, first_attempt_at: datetime, now: datetime, chance: float) -> datetime | None:
    """The moment of the next attempt; None when the 72 hours are over.

    `chance`, from 0 to 1, spreads the moment by a fifth to either side, so that a mail server that comes back
    is not met by everything at once.
    """
    delay = STEPS[attempts - 1] if attempts <= len(STEPS) else AFTERWARDS
    moment = now + delay * (1 - SPREAD + 2 * SPREAD * chance)
    return moment if moment <= first_attempt_at + WINDOW else None


def window_over(first_attempt_at: datetime, now: datetime) -> bool:
    """Whether the 72 hours are over, also when a crash kept the last outcome from being written."""
    return now > first_attempt_at + WINDOW

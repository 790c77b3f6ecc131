"""The handover schedule: when a message is tried again that could not be handed over because the mail server, or the
source of a link or document, was down. servicekit's inbox schedule is another one: it is for incoming facts."""

from datetime import datetime, timedelta

HANDOVER_WINDOW = timedelta(hours=72)
HANDOVER_WAITS = (
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
)
THEN_EVERY = timedelta(hours=2)
SPREAD = 0.2


def next_handover(attempts: int, first_attempt_at: datetime, now: datetime, chance: float) -> datetime | None:
    """The moment of the next attempt; None when the 72 hours are over, also when a crash
    prevented recording the last outcome.

    `chance`, from 0 to 1, shifts the moment by up to a fifth either way, so that a mail server that comes back
    does not get everything at once.
    """
    delay = HANDOVER_WAITS[attempts - 1] if attempts <= len(HANDOVER_WAITS) else THEN_EVERY
    moment = now + delay * (1 - SPREAD + 2 * SPREAD * chance)
    return moment if moment <= first_attempt_at + HANDOVER_WINDOW else None

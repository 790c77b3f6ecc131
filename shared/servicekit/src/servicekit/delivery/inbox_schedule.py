"""The inbox schedule: when a fact that came in, and whose effect failed, is applied again.

Not to be confused with what else is tried again: `relay.py` holds back a fact that goes out and was refused, `jobs.py`
starts a job that fell anew, and a service may have a schedule of its own for what it does outside.
"""

from datetime import datetime, timedelta

EFFECT_WAITS = (
    timedelta(seconds=1),
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
)
EFFECT_WINDOW = timedelta(hours=72)


def next_effect(attempts: int, received_at: datetime, now: datetime) -> datetime | None:
    """When to try again after so many failures: 1 s, 10 s, 1 min, 10 min, 1 h, then hourly to 72 h; then never."""
    if now - received_at >= EFFECT_WINDOW:
        return None
    return now + EFFECT_WAITS[min(attempts, len(EFFECT_WAITS)) - 1]

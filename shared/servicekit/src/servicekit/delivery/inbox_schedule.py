"""The inbox schedule: when an incoming fact whose effect failed is applied again.

Other retries have their own schedules: `relay.py` holds back an outgoing fact that was refused, `jobs.py` restarts a
job that failed, and a service may retry its own outside work.
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
    """When to try again after this many failures: 1 s, 10 s, 1 min, 10 min, 1 h, then hourly to 72 h; then never."""
    if now - received_at >= EFFECT_WINDOW:
        return None
    return now + EFFECT_WAITS[min(attempts, len(EFFECT_WAITS)) - 1]

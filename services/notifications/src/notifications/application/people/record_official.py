"""The directory of officials changed."""

from notifications.application.ports import Work
from notifications.domain.people.official import Official


async def record_official(official: Official, work: Work) -> None:
    """Store how to reach an official, and their rights; an older fact that arrives late changes nothing."""
    await work.officials.record(official)

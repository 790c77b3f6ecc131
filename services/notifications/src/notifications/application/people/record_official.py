"""The directory of officials changed."""

from notifications.application.ports import Work
from notifications.domain.people.official import Official


async def record_official(official: Official, work: Work) -> None:
    """Remember how an official is reached; an older fact that arrives late changes nothing."""
    await work.officials.record(official)

"""Closed cases that do not say yet how long they are kept: from before that was recorded, or closed by an older version
that ran beside this one."""

from procedure.application.ports import Work


async def renew_retention(work: Work, most: int = 50) -> int:
    """How many there were. Storing a case is what brings it up to date."""
    return len(await work.cases.take_without_retention(most))

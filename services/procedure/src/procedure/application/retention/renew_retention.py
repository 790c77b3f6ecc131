"""Closed cases without a retention term yet: from before it was recorded, or closed by an older version that ran beside
this one."""

from procedure.application.ports import Work


async def renew_retention(work: Work, most: int = 50) -> int:
    """Returns how many there were. Storing a case sets its retention term."""
    return len(await work.cases.take_without_retention(most))

"""The officials who may not know of a complaint changed."""

from notifications.application.ports import Work
from notifications.domain.visibility import CaseAccess


async def change_access(access: CaseAccess, work: Work) -> None:
    """Shut out whom procedure shut out (C1-C11); an older list that arrives late changes nothing."""
    await work.accesses.change(access)

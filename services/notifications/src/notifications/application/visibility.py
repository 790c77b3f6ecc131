"""Who may know of a complaint, and read a message. Who may not, is told that there is nothing (404)."""

from collections.abc import Set as AbstractSet
from uuid import UUID

from notifications.application.queries import FullText, Questions
from notifications.domain.errors import MessageNotFound
from notifications.domain.vocabulary import CITIZENS, RecipientKind

EARLY = frozenset({"registrar", "complaint_coordinator"})  # before it is known who is involved
OWN_PAGE = "service"


async def may_see(questions: Questions, complaint_id: UUID, official_id: str, roles: AbstractSet[str]) -> bool:
    """Not whom the conflict rules shut out (C1-C11); and until those are known, only the people at the desk."""
    access = await questions.access(complaint_id)
    if access is not None:
        return access.admits(official_id)
    return bool(roles & EARLY) and await questions.knows(complaint_id)


async def read_text(
    questions: Questions, message_id: UUID, reader: str, roles: AbstractSet[str], *, client: bool
) -> FullText:
    """The text of a message, for its addressee only. A citizen reads it through intake, on the own page; an
    official in person. The accused stays shut out of the case, but never of what was written to him (Awb 9:9)."""
    found = await questions.full_text(message_id)
    if found is None:
        raise MessageNotFound(message_id)
    if client:
        allowed = OWN_PAGE in roles and found.recipient_kind in CITIZENS
    else:
        allowed = found.official_id == reader and await _still_concerned(questions, found, reader)
    if not allowed:
        raise MessageNotFound(message_id)
    return found


async def _still_concerned(questions: Questions, text: FullText, reader: str) -> bool:
    if text.recipient_kind is RecipientKind.ACCUSED:
        return True
    access = await questions.access(text.complaint_id)
    return access is None or access.admits(reader)

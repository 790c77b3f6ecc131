"""Who may know of a complaint, and read a message. Who may not, is told that there is nothing (404)."""

from collections.abc import Set as AbstractSet
from uuid import UUID

from notifications.application.queries import FullText, Questions
from notifications.domain.errors import MessageNotFound
from notifications.domain.vocabulary import CITIZENS, FileKind, MessageCode, RecipientKind

AUDITOR = "auditor"
DESK = frozenset({"registrar", "complaint_coordinator"})  # of a complaint, before it is known who is involved
LOG_OF_COMPLAINTS = DESK | {AUDITOR}
BESIDE = DESK | {AUDITOR, "ombudsman_liaison"}  # of an ombudsman case or a recommendation
OWN_PAGE = "service"


async def may_see(questions: Questions, file_id: UUID, official_id: str, roles: AbstractSet[str]) -> bool:
    """Not whom the conflict rules shut out (C1-C11), nor who is not on the list of a restricted complaint (C9). Until
    the conflicts are known, only the people at the desk."""
    access = await questions.access(file_id)
    if access is not None:
        return access.admits(official_id)
    kind = await questions.file_kind(file_id)
    return kind is not None and bool(roles & (DESK if kind is FileKind.COMPLAINT else BESIDE))


async def may_read_log(questions: Questions, file_id: UUID, official_id: str, roles: AbstractSet[str]) -> bool:
    """The delivery log holds no text. The auditor reads it of restricted complaints too; the liaison to the ombudsman
    reads it of his own files only."""
    access = await questions.access(file_id)
    if AUDITOR in roles and access is not None:
        return access.admits_auditor(official_id)
    if roles & LOG_OF_COMPLAINTS or await questions.file_kind(file_id) is not FileKind.COMPLAINT:
        return await may_see(questions, file_id, official_id, roles)
    return False


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
    access = await questions.access(text.complaint_id)
    if text.recipient_kind is RecipientKind.ACCUSED or access is None:
        return True
    if text.code is MessageCode.M33:  # for who watches over emergency access, on the list or not
        return access.admits_auditor(reader)
    return access.admits(reader)

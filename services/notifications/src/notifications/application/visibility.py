"""Who may know of a complaint and read a message. Others are told that there is nothing (404)."""

from collections.abc import Set as AbstractSet
from uuid import UUID

from notifications.application.queries import FullText, Questions
from notifications.domain.errors import MessageNotFound, TextNotWritten
from notifications.domain.visibility import CaseAccess
from words.messages import CITIZENS, FileKind, MessageCode, RecipientKind

AUDITOR = "auditor"
DESK = frozenset({"registrar", "complaint_coordinator"})  # they see a complaint before it is known who is involved
LOG_OF_COMPLAINTS = DESK | {AUDITOR}
BESIDE = DESK | {AUDITOR, "ombudsman_liaison"}  # they see an ombudsman case or a recommendation
OWN_PAGE = "service"


async def may_see(questions: Questions, file_id: UUID, official_id: str, roles: AbstractSet[str]) -> bool:
    """Not for officials whom the conflict rules shut out (C1-C11) or who are not on the list of a restricted complaint
    (C9). The same applies to files that come from that complaint. Until the conflicts are known, only the desk may
    see."""
    found = await questions.file(file_id)
    accesses = await _accesses(questions, file_id, found.linked_complaint_id if found else None)
    if found is not None and found.kind is not FileKind.COMPLAINT:
        return bool(roles & BESIDE) and all(access.admits(official_id) for access in accesses)
    if not accesses:
        return found is not None and bool(roles & DESK)
    return all(access.admits(official_id) for access in accesses)


async def may_read_log(questions: Questions, file_id: UUID, official_id: str, roles: AbstractSet[str]) -> bool:
    """The delivery log holds no text. The auditor reads it for restricted complaints too; the ombudsman liaison reads
    it only for files that are no complaint."""
    found = await questions.file(file_id)
    accesses = await _accesses(questions, file_id, found.linked_complaint_id if found else None)
    if AUDITOR in roles and accesses:
        return all(access.admits_auditor(official_id) for access in accesses)
    if found is not None and found.kind is FileKind.COMPLAINT and not roles & LOG_OF_COMPLAINTS:
        return False
    return await may_see(questions, file_id, official_id, roles)


async def _accesses(questions: Questions, *files: UUID | None) -> list[CaseAccess]:
    found = [await questions.access(each) for each in files if each is not None]
    return [access for access in found if access is not None]


async def read_text(
    questions: Questions, message_id: UUID, reader: str, roles: AbstractSet[str], *, client: bool
) -> FullText:
    """The text of a message, for its addressee only. A citizen reads it through intake, on the own page; an official
    reads it with their own token. The accused is shut out of the case, but never of a message to them (Awb 9:9)."""
    found = await questions.full_text(message_id)
    if found is None:
        raise MessageNotFound(message_id)
    if client:
        allowed = OWN_PAGE in roles and found.recipient_kind in CITIZENS
    else:
        allowed = found.official_id == reader and await _still_concerned(questions, found, reader)
    if not allowed:
        raise MessageNotFound(message_id)
    if found.text is None:
        raise TextNotWritten(message_id)
    return found


async def _still_concerned(questions: Questions, text: FullText, reader: str) -> bool:
    if text.recipient_kind is RecipientKind.ACCUSED:
        return True
    accesses = await _accesses(questions, text.complaint_id, text.linked_complaint_id)
    if text.code is MessageCode.M33:  # for supervisors of emergency access, on the list or not
        return all(access.admits_auditor(reader) for access in accesses)
    return all(access.admits(reader) for access in accesses)

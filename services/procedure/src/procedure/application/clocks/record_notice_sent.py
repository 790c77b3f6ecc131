"""A message left our systems: evidence, and for the notice of 9:12 the date that counts (Awb 2:19)."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work, awaited
from procedure.domain.case import Case
from procedure.domain.documents.enclosing import ENCLOSING
from procedure.domain.file.messages import Sending
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class RecordNoticeSent:
    act: Act
    complaint_id: UUID
    sending: Sending


async def record_notice_sent(command: RecordNoticeSent, work: Work) -> None:
    """If the fact arrives before the case, it waits. For a destroyed case it has no effect."""
    case = await awaited(command.complaint_id, work)
    if case is None:
        return
    case.record_sending(command.act, command.sending, await work.calendar())
    if command.sending.code in ENCLOSING:
        await _seal(case, command.sending, work)


async def _seal(case: Case, sending: Sending, work: Work) -> None:
    """Enclosed documents are final. The sending is noted before the documents are loaded, which locks the case: nobody
    can file a version in between."""
    for document in await work.documents.of_file(case.complaint_id):
        if case.went_along(sending.code, document):
            document.seal(sending.sent_on)

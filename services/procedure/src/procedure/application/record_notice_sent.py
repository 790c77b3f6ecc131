"""A message left our systems: evidence, and for the notice of 9:12 the date that counts (Awb 2:19)."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work
from procedure.domain.errors import CaseNotFound, CaseNotYetKnown
from procedure.domain.evidence import Sending
from procedure.domain.people import Act


@dataclass(frozen=True, kw_only=True)
class RecordNoticeSent:
    act: Act
    complaint_id: UUID
    sending: Sending


async def record_notice_sent(command: RecordNoticeSent, work: Work) -> None:
    """The fact may arrive before the case does; then it waits."""
    try:
        case = await work.cases.get(command.complaint_id)
    except CaseNotFound:
        raise CaseNotYetKnown from None
    case.record_sending(command.act, command.sending, await work.calendar())

"""A message left our systems: evidence, and for the notice of 9:12 the date that counts (Awb 2:19)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.ports import Work
from procedure.domain.case import Case
from procedure.domain.case_file import NOTICES
from procedure.domain.errors import CaseNotFound, CaseNotYetKnown
from procedure.domain.evidence import Sending
from procedure.domain.people import Act
from procedure.domain.vocabulary import CaseState, DocumentKind


@dataclass(frozen=True, kw_only=True)
class RecordNoticeSent:
    act: Act
    complaint_id: UUID
    sending: Sending


async def record_notice_sent(command: RecordNoticeSent, work: Work) -> None:
    """The fact may arrive before the case does; then it waits. After the case was destroyed it leaves nothing."""
    try:
        case = await work.cases.get(command.complaint_id)
    except CaseNotFound:
        if await work.erasures.has(command.complaint_id):
            return
        raise CaseNotYetKnown from None
    case.record_sending(command.act, command.sending, await work.calendar())
    if command.sending.code == NOTICES[CaseState.DECIDED]:
        await _seal_decision(case, command.sending.sent_on, work)


async def _seal_decision(case: Case, sent_on: date, work: Work) -> None:
    """What went along with the notice: the judgement, and the advice that it differs from."""
    for document in await work.documents.of_file(case.complaint_id):
        if document.kind is DocumentKind.DECISION or document.document_id == case.advice_to_enclose:
            document.seal(sent_on)

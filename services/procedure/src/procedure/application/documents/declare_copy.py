"""T10c: what came in has nothing to cover, or was typed over (Awb 9:9)."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import unsettled
from procedure.domain.documents.document import Document
from words.cases import CopyForm


@dataclass(frozen=True, kw_only=True)
class DeclareCopy(OnCase):
    """Without `document_id` it is about every document of the complaint about which nobody decided yet."""

    form: CopyForm
    document_id: UUID | None


async def declare_copy(command: DeclareCopy, work: Work) -> Case:
    case = await admitted(command, work)
    case.declare_copy(command.act, command.form, await papers_meant(command.document_id, case, work))
    return case


async def papers_meant(document_id: UUID | None, case: Case, work: Work) -> tuple[Document, ...]:
    """The document that is named, or all about which nobody decided yet."""
    if document_id is not None:
        return (await work.documents.get(case.complaint_id, document_id),)
    return unsettled(case, await work.documents.of_file(case.complaint_id))

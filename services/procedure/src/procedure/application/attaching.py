"""A record of the file that refers to documents refers to those of the same file."""

from collections.abc import Sequence
from uuid import UUID

from procedure.application.ports import OnCase, Work
from procedure.domain.document_refusals import DocumentsNotInFile


async def check_in_file(document_ids: Sequence[UUID], command: OnCase, work: Work) -> None:
    """Whether such a document is elsewhere is not told."""
    if not document_ids:
        return
    known = {each.document_id for each in await work.documents.of_file(command.complaint_id)}
    if not known.issuperset(document_ids):
        raise DocumentsNotInFile("documentIds")

"""A record in a file may refer only to documents of that file."""

from collections.abc import Iterable
from uuid import UUID

from procedure.application.ports import Work
from procedure.domain.documents.document import DocumentUnknown


async def check_in_file(document_ids: Iterable[UUID], work: Work, *file_ids: UUID | None) -> None:
    """Refuse the first document that is in none of these files."""
    wanted = list(document_ids)
    files = [await work.documents.of_file(file_id) for file_id in file_ids if wanted and file_id]
    known = {each.document_id for found in files for each in found}
    for document_id in wanted:
        if document_id not in known:
            raise DocumentUnknown(document_id)

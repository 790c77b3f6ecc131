"""Documents for tests, with their content."""

import hashlib
import io
from typing import Any
from uuid import UUID, uuid4

from procedure_builders import act

from procedure.domain.case import Case
from procedure.domain.documents.document import Content, Document
from words.cases import DocumentKind

LETTER = b"%PDF-1.7\nEen verklaring."
OTHER_LETTER = b"%PDF-1.7\nEen andere verklaring."


def a_content(data: bytes = LETTER, **more: Any) -> Content:
    values = {"name": "verklaring.pdf", "media_type": "application/pdf"}
    return Content(**{**values, **more}, size=len(data), sha256=hashlib.sha256(data).hexdigest())


def a_document(file_id: UUID | None = None, data: bytes = LETTER, **more: Any) -> Document:
    """One version, whose content is not stored yet."""
    values = {"document_id": uuid4(), "kind": DocumentKind.STATEMENT, "title": "Verklaring", **more}
    document = Document(file_id=file_id or uuid4(), **values)
    document.add_version(act("kb", "2026-03-02"), a_content(data))
    return document


def renditions(case: Case, on: str = "2026-03-02", by: str = "director") -> tuple[Document, Document]:
    """The document of a decision, as PDF and as HTML."""
    pdf, html = (
        Document(document_id=uuid4(), file_id=case.complaint_id, kind=DocumentKind.DECISION, title="Oordeel")
        for _ in range(2)
    )
    pdf.add_version(act(by, on), a_content(name="Oordeel.pdf"))
    html.add_version(act(by, on), a_content(b"<!doctype html>", name="Oordeel.html", media_type="text/html"))
    return pdf, html


async def stored(store: Any, *documents: Document, data: bytes = LETTER) -> None:
    """Documents in a store, with the content that all of them share."""
    await store.contents.keep(a_content(data).sha256, io.BytesIO(data))
    async with store.begin() as work:
        for document in documents:
            await work.documents.add(document)

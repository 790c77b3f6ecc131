"""The document of a decision is filed together with the decision, as HTML and as PDF, or not at all."""

import hashlib
import io
from dataclasses import dataclass
from uuid import UUID

from procedure.application.judgement.press import Press, text_of
from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import Contents, Work
from procedure.domain.case import Case
from procedure.domain.documents.content_types import HTML, PDF
from procedure.domain.documents.document import Content, Document
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory
from servicekit.ids import new_id
from words.cases import DocumentKind

TITLE = "Oordeel over de klacht"


@dataclass(frozen=True)
class Chancery:
    """Everything that makes documents: the press, the storage for their content, and the municipality they are for."""

    press: Press
    contents: Contents
    municipality: Municipality


async def document_decision(
    case: Case, act: Act, work: Work, chancery: Chancery, directory: Directory, printed_id: UUID
) -> None:
    """Make both documents, and the fact that the letter follows from. `printed_id` is the id of the PDF. It prints
    before any query, because a query would store the case and keep it locked while the press runs."""
    printed = await chancery.press.print(text_of(case, directory, chancery.municipality, act.today))
    number = len(case.judgement.decision.corrections) if case.judgement.decision else 0
    title = f"{TITLE}, verbetering {number}" if number else TITLE
    renditions = ((printed_id, PDF, "pdf", printed.pdf), (new_id(), HTML, "html", printed.html))
    documents = []
    for document_id, media_type, suffix, data in renditions:
        content = Content(f"Oordeel {case.reference}.{suffix}", media_type, len(data), hashlib.sha256(data).hexdigest())
        await chancery.contents.keep(content.sha256, io.BytesIO(data))
        document = Document(
            document_id=document_id, file_id=case.complaint_id, kind=DocumentKind.DECISION, title=f"{title} ({suffix})"
        )
        document.add_version(act, content)
        await work.documents.add(document)
        documents.append(document)
    advised = case.advice_to_enclose
    advice = await work.documents.get(case.complaint_id, advised) if advised else None
    case.note_decision_documents(act, *documents, advice=advice)

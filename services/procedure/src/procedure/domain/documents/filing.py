"""What officials file as documents, and who may do so. Documents are filed and read in every state; both take the same
sight as the rest of the file."""

from dataclasses import dataclass
from uuid import UUID

from procedure.domain.access.admission import FileNotOpen, GuardedCase
from procedure.domain.access.sight import Sight
from procedure.domain.documents.complaint_copy import note_copy, note_paper
from procedure.domain.documents.document import Document, DocumentVersion
from procedure.domain.errors import RoleNotAllowed
from procedure.domain.organisation.actor import Act, Actor
from procedure.domain.steps.fact import CaseFact
from words.cases import DocumentKind
from words.people import Role

ARTICLE = "Awb 2:5"  # the people who handle a file keep it confidential: nobody else gets its documents


@dataclass(frozen=True, kw_only=True)
class DocumentStored(CaseFact):
    """A document was filed, or a new version of one."""

    document_id: UUID
    kind: DocumentKind
    number: int
    sha256: str


def check_filing(case: GuardedCase, actor: Actor) -> Role:
    """An official who acts in the case may file, in the role that is returned; an official who only reads may not."""
    _need_file(case, actor, "file a document")
    standing = case.capacities(actor)
    if not standing:
        raise RoleNotAllowed("file a document", ARTICLE)
    return min(standing, key=str)


def note_document(
    case: GuardedCase, act: Act, document: Document, version: DocumentVersion, originals: tuple[Document, ...] = ()
) -> None:
    """The document is in the file. It is not a step, so officials who have the case open are not refused afterwards.
    `originals` are what a COMPLAINT_COPY is the copy of."""
    role = check_filing(case, act.actor)
    case.record(
        DocumentStored(
            **case.occasion(act, role),
            document_id=document.document_id,
            kind=document.kind,
            number=version.number,
            sha256=version.sha256,
        )
    )
    if document.kind is DocumentKind.COMPLAINT:
        note_paper(case, case.occasion(act, role), document)
    if document.kind is DocumentKind.COMPLAINT_COPY:
        note_copy(case, act, case.occasion(act, role), document, originals)


def check_document_sight(case: GuardedCase, actor: Actor) -> None:
    """An official who sees the whole file sees its documents."""
    _need_file(case, actor, "read documents")


def note_document_reading(case: GuardedCase, act: Act, part: str) -> None:
    """An official read the list of documents or the content of one; each reading leaves a trace."""
    check_document_sight(case, act.actor)
    case.note_reading(act, part)


def _need_file(case: GuardedCase, actor: Actor, step: str) -> None:
    sight = case.admit(actor)
    if sight is Sight.SHELL:
        raise FileNotOpen
    if sight is not Sight.FILE:
        raise RoleNotAllowed(step, ARTICLE)

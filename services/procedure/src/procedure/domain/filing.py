"""What officials put into a file as a document, and who may."""

from dataclasses import dataclass
from uuid import UUID

from procedure.domain.documents import Document, DocumentVersion
from procedure.domain.errors import FileNotOpen, RoleNotAllowed
from procedure.domain.facts import CaseFact
from procedure.domain.guarded import GuardedCase, Sight
from procedure.domain.people import Act
from procedure.domain.vocabulary import DocumentKind

ARTICLE = "Awb 2:5"  # whoever handles a file keeps it to himself: nobody else gets at its documents


@dataclass(frozen=True, kw_only=True)
class DocumentStored(CaseFact):
    """A document came into the file, or a version of one."""

    document_id: UUID
    kind: DocumentKind
    number: int
    sha256: str


class FiledCase(GuardedCase):
    """Documents come and are read in every state; they need the same sight as the rest of the file."""

    def note_document(self, act: Act, document: Document, version: DocumentVersion) -> None:
        """Whoever acts on the case may file; whoever only reads may not."""
        self._need_file(act, "file a document")
        standing = self.capacities(act.actor)
        if not standing:
            raise RoleNotAllowed("file a document", ARTICLE)
        self._record(
            DocumentStored(
                **self._by(act, min(standing, key=str)),
                document_id=document.document_id,
                kind=document.kind,
                number=version.number,
                sha256=version.sha256,
            )
        )

    def note_document_reading(self, act: Act, part: str) -> None:
        """The list of documents, or the content of one; each time it leaves a trace."""
        self._need_file(act, "read documents")
        self.note_reading(act, part)

    def _need_file(self, act: Act, step: str) -> None:
        sight = self.admit(act.actor)
        if sight is Sight.SHELL:
            raise FileNotOpen
        if sight is not Sight.FILE:
            raise RoleNotAllowed(step, ARTICLE)

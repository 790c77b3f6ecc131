"""What officials put into a file as a document, and who may."""

from dataclasses import dataclass
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.sight import Sight
from procedure.domain.documents.document import Document, DocumentVersion, Rendition
from procedure.domain.errors import FileNotOpen, RoleNotAllowed
from procedure.domain.facts import CaseFact
from procedure.domain.investigation.copies import copy_went_out
from procedure.domain.organisation.people import Accused, Act, Actor
from words.cases import DocumentKind
from words.people import Role

ARTICLE = "Awb 2:5"  # whoever handles a file keeps it to himself: nobody else gets at its documents


@dataclass(frozen=True, kw_only=True)
class DocumentStored(CaseFact):
    """A document came into the file, or a version of one."""

    document_id: UUID
    kind: DocumentKind
    number: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class ComplaintSupplemented(CaseFact):
    """What came with the complaint was filed when the accused already had the copy: they get it too (Awb 9:9)."""

    paper: Rendition
    accused: tuple[Accused, ...]


class FiledCase(GuardedCase):
    """Documents come and are read in every state; they need the same sight as the rest of the file."""

    def check_filing(self, actor: Actor) -> Role:
        """Whoever acts on the case may file, in the role that is returned; whoever only reads may not."""
        self._need_file(actor, "file a document")
        standing = self.capacities(actor)
        if not standing:
            raise RoleNotAllowed("file a document", ARTICLE)
        return min(standing, key=str)

    def note_document(self, act: Act, document: Document, version: DocumentVersion) -> None:
        """It came into the file. No step of the procedure, so nobody who has the case open is refused afterwards."""
        role = self.check_filing(act.actor)
        self._record(
            DocumentStored(
                **self._by(act, role),
                document_id=document.document_id,
                kind=document.kind,
                number=version.number,
                sha256=version.sha256,
            )
        )
        if document.kind is DocumentKind.COMPLAINT:
            self._supplement(act, role, document)

    def _supplement(self, act: Act, role: Role, paper: Document) -> None:
        """Until the copy goes out papers are gathered, and go along with it; once the case is closed nobody is owed a
        copy any more (Awb 9:5, 9:12)."""
        if self.is_open and self.reachable_accused and copy_went_out(self):
            self._record(
                ComplaintSupplemented(**self._by(act, role), paper=paper.rendition, accused=self.reachable_accused)
            )

    def check_document_sight(self, actor: Actor) -> None:
        """Whoever sees the whole file sees its documents."""
        self._need_file(actor, "read documents")

    def note_document_reading(self, act: Act, part: str) -> None:
        """The list of documents, or the content of one; each time it leaves a trace."""
        self.check_document_sight(act.actor)
        self.note_reading(act, part)

    def _need_file(self, actor: Actor, step: str) -> None:
        sight = self.admit(actor)
        if sight is Sight.SHELL:
            raise FileNotOpen
        if sight is not Sight.FILE:
            raise RoleNotAllowed(step, ARTICLE)

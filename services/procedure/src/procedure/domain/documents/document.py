"""Documents in a file: a new version follows the last and never replaces it, and a sent document is sealed."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.organisation.actor import Act
from servicekit.domain import Aggregate
from servicekit.errors import Conflict, FieldError, Invalid, NotFound, PreconditionFailed
from words.cases import DocumentKind


class DocumentNotFound(NotFound):
    code = "document-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such document here.")


class VersionNotFound(NotFound):
    code = "document-version-not-found"

    def __init__(self) -> None:
        super().__init__("The document has no such version.")


class DocumentChanged(PreconditionFailed):
    code = "document-changed"

    def __init__(self) -> None:
        super().__init__("Somebody else stored a version after you read the document; read it again.")


class DocumentSealed(Conflict):
    """A sent document is changed only by a new message, with a new document."""

    code = "document-sealed"
    article = "Awb 2:12"

    def __init__(self) -> None:
        super().__init__("This document is final. Make a new document, which says what it corrects.")


class ContentGone(Conflict):
    """Content that is stored but belongs to no document is removed after a while."""

    code = "document-content-gone"

    def __init__(self) -> None:
        super().__init__("The content was not stored in time. Send it again.")


class DocumentKindReserved(Invalid):
    code = "document-kind-reserved"

    def __init__(self) -> None:
        message = "a decision document is made by the service"
        super().__init__(f"{message}.", [FieldError("kind", message)])


class DocumentUnknown(Invalid):
    """The answer does not tell whether the document is in another file."""

    code = "document-unknown"

    def __init__(self, document_id: UUID) -> None:
        message = f"there is no document {document_id} in this file"
        super().__init__(f"documentIds: {message}.", [FieldError("documentIds", message)])


@dataclass(frozen=True)
class Content:
    """Bytes that were checked and stored, known by their hash."""

    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class DocumentVersion:
    """Stored once and never changed."""

    number: int
    name: str
    media_type: str
    size: int
    sha256: str
    stored_at: datetime
    stored_by: str


@dataclass(frozen=True)
class Rendition:
    """One version of a document, to read or to send with a letter."""

    document_id: UUID
    version: DocumentVersion


@dataclass(eq=False, kw_only=True)
class Document(Aggregate):
    """`file_id` is the id of the case, ombudsman case or recommendation that the document belongs to."""

    document_id: UUID
    file_id: UUID
    kind: DocumentKind
    title: str
    versions: tuple[DocumentVersion, ...] = ()
    sealed_on: date | None = None
    row_version: int = 1

    @property
    def latest(self) -> DocumentVersion:
        """Never missing: a document has a version from the moment it is stored."""
        return self.versions[-1]

    @property
    def rendition(self) -> Rendition:
        """The latest version."""
        return Rendition(self.document_id, self.latest)

    def version(self, number: int) -> DocumentVersion:
        """The version with this number; the first is 1."""
        if not 1 <= number <= len(self.versions):
            raise VersionNotFound
        return self.versions[number - 1]

    def add_version(self, act: Act, content: Content, after: int | None = None) -> DocumentVersion:
        """`after` is the number of the last version that the sender of this one has seen. A decision never gets a
        second version, and nor does a document once it was sent: a correction is a new document (Awb 2:12)."""
        if self.sealed_on or (self.kind is DocumentKind.DECISION and self.versions):
            raise DocumentSealed
        if after is not None and after != len(self.versions):
            raise DocumentChanged
        added = DocumentVersion(
            number=len(self.versions) + 1,
            name=content.name,
            media_type=content.media_type,
            size=content.size,
            sha256=content.sha256,
            stored_at=act.at,
            stored_by=act.actor.official_id,
        )
        self.versions = (*self.versions, added)
        return added

    def seal(self, day: date) -> None:
        """The document was sent on this day; the first sending counts."""
        self.sealed_on = self.sealed_on or day

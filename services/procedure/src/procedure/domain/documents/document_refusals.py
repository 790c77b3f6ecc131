"""Refusals about documents. No message quotes a title or a name."""

from uuid import UUID

from servicekit.errors import Conflict, FieldError, Invalid, NotFound, PreconditionFailed


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
        super().__init__("Somebody else stored a version since the document was read; read it again.")


class DocumentSealed(Conflict):
    """What was sent is changed by a new message only, so by a new document."""

    code = "document-sealed"
    article = "Awb 2:12"

    def __init__(self) -> None:
        super().__init__("This document is final. Make a new document, which says what it corrects.")


class ContentGone(Conflict):
    """What is stored but belongs to no document is removed after a while."""

    code = "document-content-gone"

    def __init__(self) -> None:
        super().__init__("The content was not stored in time. Send it again.")


class DocumentKindReserved(Invalid):
    code = "document-kind-reserved"

    def __init__(self) -> None:
        message = "a decision document is made by the service"
        super().__init__(f"{message}.", [FieldError("kind", message)])


class DocumentNotAccepted(Invalid):
    """Empty, of another type than it says, or of a type that is not taken."""

    code = "document-not-accepted"

    def __init__(self, message: str) -> None:
        super().__init__(f"{message}.", [FieldError("file", message)])


class DocumentUnknown(Invalid):
    """Whether it is in another file is not told."""

    code = "document-unknown"

    def __init__(self, document_id: UUID) -> None:
        message = f"there is no document {document_id} in this file"
        super().__init__(f"documentIds: {message}.", [FieldError("documentIds", message)])


class CorrectionChangesJudgement(Conflict):
    """Elements, norms, judgements and kinds of conclusion stay; only words may be put right."""

    code = "correction-changes-judgement"
    article = "Awb 9:12(1)"

    def __init__(self) -> None:
        super().__init__("A correction leaves every judgement, its norms and the kinds of conclusion as they are.")

"""Documents of the file that are enclosed with a message."""

from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from notifications.domain.errors import EnclosureUnusable


@dataclass(frozen=True)
class Enclosure:
    """One version of one document, exactly as the fact named it."""

    document_id: UUID
    version: int
    name: str
    media_type: str
    sha256: str
    size: int

    def check(self, content: bytes) -> None:
        """Refuse any other document: a message never leaves with the wrong document, or without it."""
        if len(content) != self.size or sha256(content).hexdigest() != self.sha256:
            raise EnclosureUnusable("enclosure-differs")

"""What a message says. What was sent never changes (Awb 2:12: a correction is a new message)."""

from dataclasses import dataclass
from uuid import UUID

from notifications.domain.delivery.enclosure import Enclosure
from words.messages import FileKind, MessageCode

# They name nothing that must stay confidential, so the e-mail is the text itself, and no letter replaces it.
ONLY_BY_EMAIL = frozenset({MessageCode.M01R, MessageCode.M37})


@dataclass(frozen=True)
class Occasion:
    """Why there is something to write: which fact, about which complaint or other file, with which enclosures."""

    fact_id: str
    code: MessageCode
    complaint_id: UUID
    reference: str
    file: FileKind = FileKind.COMPLAINT
    enclosures: tuple[Enclosure, ...] = ()
    linked_complaint_id: UUID | None = None  # the complaint that an ombudsman case or recommendation comes from


@dataclass(frozen=True)
class Content:
    """The full text as the addressee reads it. `dates` are the lines that its announcement by e-mail may show."""

    subject: str
    text: str
    html: str
    dates: str
    template_version: str


@dataclass(frozen=True)
class MailCopy:
    """What the e-mail said, with its secret link blanked."""

    subject: str
    text: str

"""The refusals of this service, named after the broken rule."""

from datetime import date
from uuid import UUID

from servicekit.errors import Conflict, DomainError, FieldError, Invalid, NotFound, NotYetKnown


class MessageNotFound(NotFound):
    code = "message-not-found"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"There is no message {message_id}.")


class LetterNotFound(NotFound):
    code = "letter-not-found"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"There is no letter {message_id} in the print queue.")


class ComplaintNotFound(NotFound):
    code = "complaint-not-found"

    def __init__(self, complaint_id: UUID) -> None:
        super().__init__(f"There is no complaint {complaint_id}.")


class ContactNotYetKnown(NotYetKnown):
    code = "contact-not-yet-known"

    def __init__(self, complaint_id: UUID) -> None:
        super().__init__(f"Nothing was submitted yet for complaint {complaint_id}.")


class PartiesNotYetKnown(NotYetKnown):
    """Nobody is written to with older data than the file had when the letter was told."""

    code = "parties-not-yet-known"

    def __init__(self, complaint_id: UUID, version: int) -> None:
        super().__init__(f"Version {version} of the parties of complaint {complaint_id} is not known yet.")


class OfficialNotYetKnown(NotYetKnown):
    code = "official-not-yet-known"

    def __init__(self) -> None:
        super().__init__("The official to be written to is not in the directory yet.")


class OmbudsmanUnknown(Conflict):
    """A letter that must name an ombudsman waits until the municipality file names one for this day."""

    code = "ombudsman-unknown"
    article = "Awb 9:12(2)"

    def __init__(self, day: date) -> None:
        super().__init__(f"No ombudsman of the municipality file is valid on {day:%d-%m-%Y}.")


class LeaseLost(Conflict):
    """Another replica took over the message: its outcome counts, not ours."""

    code = "lease-lost"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"Another process has taken over message {message_id}.")


class HandoverDeferred(DomainError):
    """The handover failed this time. `problem` is a code without personal data, for the delivery log."""

    code = "handover-deferred"

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class HandoverUncertain(HandoverDeferred):
    """The connection was lost while the content was sent: it may have arrived."""

    code = "handover-uncertain"


class HandoverRefused(HandoverDeferred):
    """The handover will never work for this address."""

    code = "handover-refused"


class EnclosureUnusable(HandoverDeferred):
    """An enclosure is missing, or is not the document that was meant: a person must act."""

    code = "enclosure-unusable"


class EnclosureNotFound(NotFound):
    code = "enclosure-not-found"

    def __init__(self, message_id: UUID, number: int) -> None:
        super().__init__(f"Message {message_id} has no enclosure {number} that can be read.")


class TextNotWritten(NotFound):
    """A message is addressed and written at the moment it leaves."""

    code = "text-not-written"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"Message {message_id} is written when it leaves.")


class TextUnwritable(DomainError):
    """A text has no words for what it was told: the message waits, and after 72 hours a person must act."""

    code = "text-unwritable"

    def __init__(self) -> None:
        super().__init__("The text of this message cannot be written.")


class RetryUseless(Conflict):
    """A missing or refused address stays so until another one is known: another way must be found (Awb 2:11)."""

    code = "retry-useless"
    article = "Awb 2:11"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"Message {message_id} would be refused again.")


class LetterNotQueued(Conflict):
    code = "letter-not-queued"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"Letter {message_id} is not in the print queue.")


class LetterAlreadyPosted(Conflict):
    code = "letter-already-posted"
    article = "Awb 2:12"

    def __init__(self, message_id: UUID, posted_on: date) -> None:
        super().__init__(f"Letter {message_id} was already posted on {posted_on:%d-%m-%Y}.")


class PostingDayImpossible(Invalid):
    code = "posting-day-impossible"

    def __init__(self, made_on: date, today: date) -> None:
        message = f"The posting day must lie between the day the letter was made, {made_on}, and today, {today}."
        super().__init__(message, [FieldError("postedOn", message)])


class NothingToResolve(Conflict):
    code = "nothing-to-resolve"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"Message {message_id} needs no action by a person.")


class AlreadyResolved(Conflict):
    code = "already-resolved"

    def __init__(self, message_id: UUID) -> None:
        super().__init__(f"Message {message_id} was already dealt with.")

"""The families of refusal. A service derives its own from these; the edge maps each family to an answer, once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


class DomainError(Exception):
    """A rule refuses this. `code` is stable and documented; `article` is the law behind the refusal, if any.

    The message is for an official and contains no personal data.
    """

    code: ClassVar[str] = "refused"
    article: str | None = None


class NotFound(DomainError):
    """The thing does not exist, or the caller may not know of it."""

    code = "not-found"


class Forbidden(DomainError):
    """The caller may not do this."""

    code = "forbidden"


class Conflict(DomainError):
    """The step is not allowed as things are."""

    code = "conflict"


class PreconditionFailed(DomainError):
    """Somebody else changed it after the caller read it (`If-Match`)."""

    code = "changed-meanwhile"


class NotYetKnown(DomainError):
    """A fact arrived about something this service does not know yet; it waits by the inbox schedule."""

    code = "not-yet-known"


@dataclass(frozen=True)
class FieldError:
    """A field that is wrong, by its path as the caller wrote it, and why."""

    field: str
    message: str


class Invalid(DomainError):
    """The input cannot be understood or breaks a rule of form; every wrong field is named."""

    code = "invalid-input"

    def __init__(self, message: str, errors: Sequence[FieldError] = ()) -> None:
        super().__init__(message)
        self.errors = tuple(errors)

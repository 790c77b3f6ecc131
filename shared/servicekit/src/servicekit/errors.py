"""The families of refusal. A service derives its own from these; the edge maps a family to an answer, once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


class DomainError(Exception):
    """A rule said no. `code` is stable and documented; `article` is the law that forbids it, where there is one.

    The message is for an official and holds no personal data.
    """

    code: ClassVar[str] = "refused"
    article: str | None = None


class NotFound(DomainError):
    """It is not there, or not for this caller to know of."""

    code = "not-found"


class Forbidden(DomainError):
    """The caller may not do this."""

    code = "forbidden"


class Conflict(DomainError):
    """The step is not allowed as things stand."""

    code = "conflict"


class PreconditionFailed(DomainError):
    """Somebody else changed it since the caller looked (`If-Match`)."""

    code = "changed-meanwhile"


class NotYetKnown(DomainError):
    """A fact arrived about something this service has not heard of yet; it waits by the inbox schedule."""

    code = "not-yet-known"


@dataclass(frozen=True)
class FieldError:
    """One field that is wrong, by its path as the caller wrote it, and why."""

    field: str
    message: str


class Invalid(DomainError):
    """What was sent cannot be understood or breaks a rule of form; every wrong field is named."""

    code = "invalid-input"

    def __init__(self, message: str, errors: Sequence[FieldError] = ()) -> None:
        super().__init__(message)
        self.errors = tuple(errors)

"""What this service refuses."""

from datetime import date

from servicekit.errors import FieldError, Invalid, NotFound


class ComplaintNotFound(NotFound):
    """No such complaint, or none that this caller may know of: the answer is the same (C6, C10)."""

    code = "complaint-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such complaint.")


class LinkUnknown(NotFound):
    """The link was never given out, or was withdrawn."""

    code = "link-unknown"

    def __init__(self) -> None:
        super().__init__("This link is not known, or no longer valid.")


class ReceivedInTheFuture(Invalid):
    """A complaint is registered on or after the day it came in: the legal terms count from that day (Awb 9:11)."""

    code = "received-in-the-future"

    def __init__(self, today: date) -> None:
        message = f"The day of receipt cannot be after today, {today:%d-%m-%Y}."
        super().__init__(message, [FieldError("receivedOn", message)])


class ReceivedTooLongAgo(Invalid):
    """Before the first year that has references: a typing mistake."""

    code = "received-too-long-ago"

    def __init__(self, first_year: int) -> None:
        message = f"The day of receipt cannot be before {first_year}."
        super().__init__(message, [FieldError("receivedOn", message)])


class ControlCharacters(ValueError):
    """The text holds control characters, which people do not type and which break letters, logs and terminals."""

    def __init__(self) -> None:
        super().__init__("contains control characters")

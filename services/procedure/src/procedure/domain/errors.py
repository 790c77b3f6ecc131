"""Refusals that any step in a case can meet: not found, not allowed, too late, changed meanwhile. No message contains a
person's name."""

from datetime import date

from servicekit.errors import FieldError, Forbidden, Invalid, NotFound, NotYetKnown, PreconditionFailed


class CaseNotFound(NotFound):
    """Missing, or hidden from this official: the answer is the same (C1-C6)."""

    code = "case-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such case.")


class CaseNotYetKnown(NotYetKnown):
    code = "case-not-yet-known"


class CaseChanged(PreconditionFailed):
    code = "case-changed"

    def __init__(self) -> None:
        super().__init__("Somebody changed the case after you read it; read it again.")


class CaseTaken(CaseChanged):
    """Another change was stored at the same moment. The step may still be possible on the case as it is now."""


class RoleNotAllowed(Forbidden):
    code = "role-not-allowed"

    def __init__(self, step: str, article: str) -> None:
        super().__init__(f"In this case you may not {step}.")
        self.article = article


class DayNotPossible(Invalid):
    code = "day-not-possible"

    def __init__(self, field: str, earliest: date, latest: date) -> None:
        message = f"must be from {earliest:%d-%m-%Y} to {latest:%d-%m-%Y}"
        super().__init__(f"{field} {message}.", [FieldError(field, message)])

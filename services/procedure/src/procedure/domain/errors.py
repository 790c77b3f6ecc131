"""Refusals about who, what and when: not found, not allowed, not well-formed, too late. No message names a person."""

from collections.abc import Sequence
from datetime import date

from servicekit.errors import Conflict, FieldError, Forbidden, Invalid, NotFound, NotYetKnown, PreconditionFailed


class CaseNotFound(NotFound):
    """Not there, or hidden from this official: the answer is the same (C1-C6)."""

    code = "case-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such case.")


class CaseNotYetKnown(NotYetKnown):
    code = "case-not-yet-known"


class HearingNotFound(NotFound):
    code = "hearing-not-found"

    def __init__(self) -> None:
        super().__init__("This case has no such hearing.")


class CaseChanged(PreconditionFailed):
    code = "case-changed"

    def __init__(self) -> None:
        super().__init__("Somebody changed the case since it was read; read it again.")


class CaseTaken(CaseChanged):
    """Another change was stored at the same moment. On the case as it is now the step may well be possible."""


class RoleNotAllowed(Forbidden):
    code = "role-not-allowed"

    def __init__(self, step: str, article: str) -> None:
        super().__init__(f"In this case you may not {step}.")
        self.article = article


class FileNotOpen(Forbidden):
    """C7: the file opens to a handler who has declared that he is not involved."""

    code = "declaration-missing"
    article = "Awb 9:7(1)"

    def __init__(self) -> None:
        super().__init__("First declare that you are not and were not involved.")


class OfficialUnknown(Invalid):
    code = "official-unknown"

    def __init__(self, official_id: str) -> None:
        super().__init__(f"{official_id} is not in the directory.")


class TeamUnknown(Invalid):
    code = "team-unknown"

    def __init__(self, team_id: str) -> None:
        super().__init__(f"There is no team {team_id}.")


class ThemeUnknown(Invalid):
    code = "theme-unknown"

    def __init__(self, theme: str) -> None:
        super().__init__(f"There is no theme {theme}.")


class RoleMissing(Invalid):
    code = "official-lacks-role"

    def __init__(self, official_id: str, role: str) -> None:
        super().__init__(f"{official_id} is not a {role}.")


class DayNotPossible(Invalid):
    code = "day-not-possible"

    def __init__(self, field: str, earliest: date, latest: date) -> None:
        message = f"must be from {earliest:%d-%m-%Y} to {latest:%d-%m-%Y}"
        super().__init__(f"{field} {message}.", [FieldError(field, message)])


class DirectoryIncoherent(Invalid):
    code = "directory-incoherent"

    def __init__(self, errors: Sequence[FieldError]) -> None:
        said = "; ".join(f"{error.field}: {error.message}" for error in errors[:5])
        super().__init__(f"The directory does not hold together: {said}.", errors)


class DirectoryChanged(PreconditionFailed):
    code = "directory-changed"

    def __init__(self) -> None:
        super().__init__("Somebody loaded the directory since it was read; read it again.")


class EquatedDayOutsideYear(Invalid):
    code = "equated-day-outside-year"

    def __init__(self, year: int, day: date) -> None:
        message = f"{day:%d-%m-%Y} is not a day of {year}"
        super().__init__(f"{message}.", [FieldError("days", message)])


class AccusedIncomplete(Invalid):
    code = "accused-incomplete"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


class ReasoningIncomplete(Invalid):
    """Awb 9:12(1) asks for findings, judgement and conclusions."""

    code = "reasoning-incomplete"
    article = "Awb 9:12(1)"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


class AlreadyAdjourned(Conflict):
    code = "already-adjourned"
    article = "Awb 9:11(2)"

    def __init__(self, due_on: date) -> None:
        super().__init__(f"The case was already adjourned, to {due_on:%d-%m-%Y}; further only with consent (9:11(3)).")


class AdjournmentTooLong(Conflict):
    code = "adjournment-too-long"
    article = "Awb 9:11(2)"

    def __init__(self, furthest: date) -> None:
        super().__init__(f"Adjourning goes to {furthest:%d-%m-%Y} at the furthest.")


class AdjournmentNotLater(Conflict):
    code = "adjournment-not-later"
    article = "Awb 9:11(2)"

    def __init__(self, after: date) -> None:
        super().__init__(f"The new date must be later than {after:%d-%m-%Y}.")


class PostponementNotLater(Conflict):
    code = "postponement-not-later"
    article = "Awb 9:11(3)"

    def __init__(self, after: date) -> None:
        super().__init__(f"The date must be later than {after:%d-%m-%Y}.")


class NothingAskedFor(Invalid):
    code = "nothing-asked-for"
    article = "Awb 9:4(2)"

    def __init__(self) -> None:
        super().__init__("Name what is missing.", [FieldError("items", "name at least one")])


class AgreedDatePassed(Invalid):
    code = "agreed-date-passed"

    def __init__(self) -> None:
        super().__init__("The agreed date has passed.", [FieldError("agreedDueOn", "must not be before today")])


class PartyNotFound(NotFound):
    code = "party-not-found"

    def __init__(self) -> None:
        super().__init__("This case has no such party.")

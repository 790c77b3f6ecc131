"""When an official is away, and who stands in for them (L24). The personnel system says so in the directory; the
official, or a coordinator, says so here, and that counts where the two differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from servicekit.errors import FieldError, Invalid, NotFound


class AbsenceNotPossible(Invalid):
    code = "absence-not-possible"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}.", [FieldError(field, message)])


class AbsenceNotFound(NotFound):
    code = "absence-not-found"

    def __init__(self) -> None:
        super().__init__("This official is not absent today and has announced no absence.")


@dataclass(frozen=True)
class Absence:
    """Both days are part of it. Without `substitute` the one in the official's entry stands in; where that names nobody
    either, the work waits for whoever takes it over."""

    starts_on: date
    ends_on: date
    substitute: str | None = None

    def covers(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True)
class Announcement:
    """What the official, or a coordinator for them, said here; no load of the directory touches it. `back_on`: an
    absence of the directory that had begun by that day is over."""

    official_id: str
    absence: Absence | None
    back_on: date | None
    told_by: str
    told_at: datetime


def absence_on(day: date, loaded: Sequence[Absence], announced: Announcement | None) -> Absence | None:
    """The announced absence where it covers the day, because the official knows best who has the files at hand;
    otherwise that of the directory, unless they came back earlier."""
    if announced and announced.absence and announced.absence.covers(day):
        return announced.absence
    back_on = announced.back_on if announced else None
    standing = (each for each in loaded if back_on is None or each.starts_on > back_on or day < back_on)
    return next((each for each in standing if each.covers(day)), None)


def check_period(absence: Absence, official_id: str, field: str = "") -> list[FieldError]:
    """What is wrong with an absence by itself."""
    wrong = []
    if absence.ends_on < absence.starts_on:
        wrong.append(FieldError(f"{field}until", "is before the first day"))
    if absence.substitute == official_id:
        wrong.append(FieldError(f"{field}substitute", "nobody stands in for themselves"))
    return wrong

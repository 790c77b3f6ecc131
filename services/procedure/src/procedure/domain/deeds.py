"""What an official did outside any single case. It leaves an audit line too."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from words.municipality import LoadSource
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class Deed:
    """Who did it, in which role, when. `deed_id` is the id of its audit line."""

    deed_id: UUID
    at: datetime
    official_id: str
    role: Role


@dataclass(frozen=True, kw_only=True)
class TrailRead(Deed):
    """An official looked at the audit trail as a whole: with which filter, and with or without names."""

    complaint_id: UUID | None
    asked: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class TrailExported(Deed):
    """The trail left this system as a file, with everything in it."""

    asked: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class EquatedDaysLoaded(Deed):
    """The decree of a year (ATW 3(3)): which days were added, and which were withdrawn. SYSTEM loads the file."""

    year: int
    added: tuple[date, ...]
    withdrawn: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class DirectoryLoaded(Deed):
    """Officials and teams were replaced; how many were added, changed and so on. SYSTEM loads the file."""

    source: LoadSource
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class AbsenceAnnounced(Deed):
    """An official is away on these days, and who stands in; said by themselves or by a coordinator."""

    absent_id: str
    starts_on: date
    ends_on: date
    substitute: str | None


@dataclass(frozen=True, kw_only=True)
class AbsenceEnded(Deed):
    """The absence of an official was withdrawn, or ended early."""

    absent_id: str
    last_day: date


@dataclass(frozen=True, kw_only=True)
class WorkHandedOver(Deed):
    """What an official had in hand went to others; how many files did, and how many could not."""

    former_id: str
    handed_over: int
    remaining: int


@dataclass(frozen=True, kw_only=True)
class DocumentFetched(Deed):
    """Another of our services fetched the content of a document, to enclose it or to show it."""

    file_id: UUID
    document_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class DestructionListMade(Deed):
    """An official proposed which files are to be destroyed."""

    list_id: UUID
    cases: int


@dataclass(frozen=True, kw_only=True)
class CaseTakenOff(Deed):
    """A file was taken off a destruction list: it stays for now."""

    list_id: UUID
    complaint_id: UUID


@dataclass(frozen=True, kw_only=True)
class DestructionListJudged(Deed):
    """Another official than the one who made the list approved or rejected it; how many files will be destroyed."""

    list_id: UUID
    outcome: str
    cases: int


@dataclass(frozen=True, kw_only=True)
class DestructionListDone(Deed):
    """Every file on the list has been dealt with."""

    list_id: UUID


@dataclass(frozen=True, kw_only=True)
class CaseErased(Deed):
    """A file was destroyed. `entries` and `entries_sum` account for the audit entries that were blanked with it."""

    list_id: UUID
    complaint_id: UUID
    reference: str
    erased_on: date
    digest: str
    entries: int
    entries_sum: str

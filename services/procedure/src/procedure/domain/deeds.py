"""What somebody did that belongs to no single case. It leaves an audit line too."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from words.municipality import LoadSource
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class Deed:
    """By whom, in which role, when. `deed_id` is the id of its audit line."""

    deed_id: UUID
    at: datetime
    official_id: str
    role: Role


@dataclass(frozen=True, kw_only=True)
class TrailRead(Deed):
    """Somebody looked at the audit trail as a whole: what he asked for, and whether he got it without names."""

    complaint_id: UUID | None
    asked: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class TrailExported(Deed):
    """The trail left this system as a file, with everything in it."""

    asked: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class EquatedDaysLoaded(Deed):
    """The decree of a year (ATW 3(3)): which days came, and which were withdrawn. SYSTEM loads the file."""

    year: int
    added: tuple[date, ...]
    withdrawn: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class DirectoryLoaded(Deed):
    """Officials and teams were replaced; how many were added, changed and so on. SYSTEM loads the file."""

    source: LoadSource
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class DocumentFetched(Deed):
    """Another service of ours got the bytes of a document, to enclose or to show them."""

    file_id: UUID
    document_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class DestructionListMade(Deed):
    """Somebody proposed which files are to be destroyed."""

    list_id: UUID
    cases: int


@dataclass(frozen=True, kw_only=True)
class CaseTakenOff(Deed):
    """A file stays for now."""

    list_id: UUID
    complaint_id: UUID


@dataclass(frozen=True, kw_only=True)
class DestructionListJudged(Deed):
    """Approved or rejected by somebody else than who made it; so many files go."""

    list_id: UUID
    outcome: str
    cases: int


@dataclass(frozen=True, kw_only=True)
class DestructionListDone(Deed):
    """Nothing on the list waits any more."""

    list_id: UUID


@dataclass(frozen=True, kw_only=True)
class CaseErased(Deed):
    """A file is gone. `entries` and `entries_sum` account for the audit entries that were blanked with it."""

    list_id: UUID
    complaint_id: UUID
    reference: str
    erased_on: date
    digest: str
    entries: int
    entries_sum: str

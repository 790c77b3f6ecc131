"""Every fact about a case leaves one line in the audit trail: who, in which role, when, what. No free text."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from procedure.domain import deeds
from procedure.domain.deeds import Deed
from procedure.domain.steps.fact import CaseFact
from servicekit.ids import new_id


@dataclass(frozen=True)
class AuditEntry:
    """`details` holds only text, because text is what is hashed. Step and state are empty for an entry about no
    case."""

    complaint_id: UUID | None
    at: datetime
    official_id: str
    role: str
    action: str
    step: str
    state: str
    details: dict[str, str]
    entry_id: UUID = field(default_factory=new_id)


def entry_of(fact: CaseFact, details: dict[str, str]) -> AuditEntry:
    """The audit entry for a fact. Officials that a step concerns appear by id; few people read the trail. A substitute
    acts under their own name, with the colleague they replaced (L24)."""
    replaced = {"standingInFor": fact.standing_in_for} if fact.standing_in_for else {}
    details = {**details, **replaced}
    return AuditEntry(
        fact.complaint_id, fact.at, fact.official_id, fact.role, action_of(fact), fact.step, fact.state, details
    )


def entry_of_deed(deed: Deed) -> AuditEntry:
    """The audit entry for something outside any single case, or that only refers to a file."""
    about = None
    match deed:
        case deeds.TrailRead() | deeds.CaseTakenOff():
            about = deed.complaint_id
        case deeds.DocumentFetched():
            about = deed.file_id
    told = _deed_details(deed)
    return AuditEntry(about, deed.at, deed.official_id, deed.role, action_of(deed), "", "", told, deed.deed_id)


def _deed_details(deed: Deed) -> dict[str, str]:  # noqa: PLR0911 - one line per kind of deed
    match deed:
        case deeds.TrailRead() | deeds.TrailExported():
            return dict(deed.asked)
        case deeds.DocumentFetched():
            return {"documentId": str(deed.document_id), "version": str(deed.number)}
        case deeds.DestructionListMade():
            return {"listId": str(deed.list_id), "cases": str(deed.cases)}
        case deeds.CaseTakenOff() | deeds.DestructionListDone():
            return {"listId": str(deed.list_id)}
        case deeds.DestructionListJudged():
            return {"listId": str(deed.list_id), "outcome": deed.outcome, "cases": str(deed.cases)}
        case deeds.CaseErased():
            return _erasure(deed)
        case deeds.DirectoryLoaded():
            return {"source": deed.source, **{name: str(count) for name, count in deed.counts}}
        case deeds.AbsenceAnnounced() | deeds.AbsenceEnded() | deeds.WorkHandedOver():
            return _about_hands(deed)
        case deeds.EquatedDaysLoaded():
            return {"year": str(deed.year), "added": _days(deed.added), "withdrawn": _days(deed.withdrawn)}
        case _:
            return {}


def _about_hands(deed: deeds.AbsenceAnnounced | deeds.AbsenceEnded | deeds.WorkHandedOver) -> dict[str, str]:
    if isinstance(deed, deeds.WorkHandedOver):
        counts = {"handedOver": str(deed.handed_over), "remaining": str(deed.remaining)}
        return {"former": deed.former_id, **counts}
    if isinstance(deed, deeds.AbsenceEnded):
        return {"absent": deed.absent_id, "lastDay": deed.last_day.isoformat()}
    days = {"from": deed.starts_on.isoformat(), "until": deed.ends_on.isoformat()}
    return {"absent": deed.absent_id, **days, "substitute": deed.substitute or ""}


def _erasure(deed: deeds.CaseErased) -> dict[str, str]:
    """The figures with which the chain is checked (`audit_chain.py`), and which file it was."""
    return {
        "listId": str(deed.list_id),
        "reference": deed.reference,
        "digest": deed.digest,
        "entries": str(deed.entries),
        "entriesSum": deed.entries_sum,
    }


def _days(days: tuple[date, ...]) -> str:
    return ",".join(day.isoformat() for day in days)


def action_of(fact: object) -> str:
    """The name that the trail gives to what happened."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", type(fact).__name__).lower()

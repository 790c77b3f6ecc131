"""Every fact about a case leaves one line in the audit trail: who, in which role, when, what. No free text."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from procedure.domain import deeds
from procedure.domain.access.admission import AccessChanged, FileRead
from procedure.domain.access.declaration import ConflictDeclared
from procedure.domain.access.emergency import EmergencyOpened
from procedure.domain.access.restriction import CaseRestricted
from procedure.domain.clocks.adjournment import Adjourned
from procedure.domain.clocks.consent import PostponedByConsent
from procedure.domain.clocks.lateness import LatenessExplained
from procedure.domain.clocks.passing import DeadlineNeared
from procedure.domain.clocks.running import TermsSet
from procedure.domain.clocks.sendings import SendingRecorded
from procedure.domain.deeds import Deed
from procedure.domain.documents.filing import ComplaintSupplemented, DocumentStored
from procedure.domain.endings.reclassification import Reclassified, SplitOff
from procedure.domain.endings.refusal import NotHandled
from procedure.domain.endings.reopening import Reopened
from procedure.domain.informal.formal_start import FormalProcedureStarted
from procedure.domain.informal.routing import TeamManagerAssigned
from procedure.domain.investigation.handler import HandlerDesignated
from procedure.domain.investigation.hearing import HearingWaived
from procedure.domain.investigation.replacement import Replaced
from procedure.domain.judgement.document import DecisionDocumented
from procedure.domain.ombudsman.link import OmbudsmanLinked
from procedure.domain.parties.party import PartyRecorded
from procedure.domain.retention import keeping as retaining
from procedure.domain.steps.fact import CaseFact
from servicekit.ids import new_id


@dataclass(frozen=True)
class AuditEntry:
    """`details` holds text only: that is how it is hashed. Step and state are empty where no case is concerned."""

    complaint_id: UUID | None
    at: datetime
    official_id: str
    role: str
    action: str
    step: str
    state: str
    details: dict[str, str]
    entry_id: UUID = field(default_factory=new_id)


def entry_of(fact: CaseFact) -> AuditEntry:
    """The line for a fact. The officials that a step concerns are named by id; the trail is read by few."""
    return AuditEntry(
        fact.complaint_id, fact.at, fact.official_id, fact.role, action_of(fact), fact.step, fact.state, _details(fact)
    )


def entry_of_deed(deed: Deed) -> AuditEntry:
    """The line for what belongs to no single case, or only names the file it was about."""
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
        case deeds.EquatedDaysLoaded():
            return {"year": str(deed.year), "added": _days(deed.added), "withdrawn": _days(deed.withdrawn)}
        case _:
            return {}


def _erasure(deed: deeds.CaseErased) -> dict[str, str]:
    """What the check of the chain counts with (`audit_chain.py`), and which file it was."""
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
    """The name of what happened, as it stands in the trail."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", type(fact).__name__).lower()


def _details(fact: CaseFact) -> dict[str, str]:  # noqa: C901, PLR0911, PLR0912 - one line per kind of fact
    match fact:
        case TeamManagerAssigned():
            return {"teamManagerId": fact.manager.official_id}
        case HandlerDesignated():
            return {"handlerId": fact.handler.official_id, "warnings": ",".join(fact.warnings)}
        case FormalProcedureStarted():
            return {"reason": fact.start.reason}
        case AccessChanged():
            return {"shutOut": ",".join(fact.shut_out)}
        case Adjourned():
            return {"newDueOn": fact.adjournment.new_due_on.isoformat(), "late": str(fact.adjournment.late).lower()}
        case HearingWaived():
            return {"side": fact.waiver.side, "ground": fact.waiver.ground}
        case TermsSet():
            return {"reason": fact.reason, "dueOn": fact.due_on.isoformat() if fact.due_on else ""}
        case SendingRecorded():
            return {"message": fact.code, "sentOn": fact.sent_on.isoformat()}
        case DeadlineNeared():
            return {"alert": fact.alert, "dueOn": fact.due_on.isoformat()}
        case retaining.RetentionSet():
            return {"result": fact.result or "", "actionOn": fact.action_on.isoformat() if fact.action_on else ""}
        case retaining.KeepingChanged():
            return {"permanent": str(fact.keeping.permanent).lower()}
        case OmbudsmanLinked():
            return {"ombudsmanCaseId": str(fact.ombudsman_case_id)}
        case ComplaintSupplemented():
            return {"documentId": str(fact.paper.document_id), "version": str(fact.paper.version.number)}
        case DocumentStored():
            return {"documentId": str(fact.document_id), "version": str(fact.number), "sha256": fact.sha256}
        case Replaced():
            return {"successorId": fact.replacement.successor, "reason": fact.replacement.reason}
        case NotHandled():
            return {"ground": fact.refusal.ground, "late": str(fact.late).lower()}
        case Reclassified() | SplitOff():
            return {"kind": fact.reclassification.kind, "rule": str(fact.reclassification.rule)}
        case Reopened():
            return {"reason": fact.reopening.reason}
        case PostponedByConsent():
            done = fact.postponement
            return {"newDueOn": done.new_due_on.isoformat(), "documentId": str(done.document_id)}
        case LatenessExplained():
            return {"expectedOn": fact.explanation.expected_on.isoformat()}
        case PartyRecorded() | ConflictDeclared():
            return {"kind": str(fact.kind)}
        case CaseRestricted():
            return {"restrictedTo": ",".join(fact.officials)}
        case EmergencyOpened():
            return {"until": fact.access.until.isoformat()}
        case DecisionDocumented():
            return {each.version.media_type: f"{each.document_id} {each.version.sha256}" for each in fact.documents}
        case FileRead():
            return {"part": fact.part}
        case _:
            return {}

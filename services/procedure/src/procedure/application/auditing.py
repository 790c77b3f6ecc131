"""Every fact about a case leaves one line in its audit trail: who, in which role, when, what. No free text."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from procedure.domain import facts
from procedure.domain.facts import CaseFact


@dataclass(frozen=True)
class AuditEntry:
    complaint_id: UUID
    at: datetime
    official_id: str
    role: str
    action: str
    step: str
    state: str
    details: dict[str, str]


def entry_of(fact: CaseFact) -> AuditEntry:
    """The line for a fact. The officials that a step concerns are named by id; the trail is read by few."""
    action = re.sub(r"(?<!^)(?=[A-Z])", "-", type(fact).__name__).lower()
    return AuditEntry(
        fact.complaint_id, fact.at, fact.official_id, fact.role, action, fact.step, fact.state, _details(fact)
    )


def _details(fact: CaseFact) -> dict[str, str]:  # noqa: C901, PLR0911 - one line per kind of fact
    match fact:
        case facts.TeamManagerAssigned():
            return {"teamManagerId": fact.manager.official_id}
        case facts.HandlerDesignated():
            return {"handlerId": fact.handler.official_id, "warnings": ",".join(fact.warnings)}
        case facts.FormalProcedureStarted():
            return {"reason": fact.start.reason}
        case facts.AccessChanged():
            return {"shutOut": ",".join(fact.shut_out)}
        case facts.Adjourned():
            return {"newDueOn": fact.adjournment.new_due_on.isoformat(), "late": str(fact.adjournment.late).lower()}
        case facts.HearingWaived():
            return {"side": fact.waiver.side, "ground": fact.waiver.ground}
        case facts.TermsSet():
            return {"reason": fact.reason, "dueOn": fact.due_on.isoformat() if fact.due_on else ""}
        case facts.SendingRecorded():
            return {"message": fact.code, "sentOn": fact.sent_on.isoformat()}
        case facts.DeadlineNeared():
            return {"alert": fact.alert, "dueOn": fact.due_on.isoformat()}
        case facts.OmbudsmanLinked():
            return {"ombudsmanCaseId": str(fact.ombudsman_case_id)}
        case facts.FileRead():
            return {"part": fact.part}
        case _:
            return {}

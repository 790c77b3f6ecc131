"""Every fact of the ombudsman track leaves one line in the audit trail, under the id of its file. No free text."""

from procedure.application.audit.auditing import AuditEntry, action_of
from procedure.domain.ombudsman.records import Plan
from procedure.domain.track import fact as facts
from procedure.domain.track.fact import (
    OmbudsmanFact,
    RecommendationFact,
    TrackDocumentStored,
    TrackFileRead,
    TrackSendingRecorded,
)

AnyFact = OmbudsmanFact | RecommendationFact | TrackSendingRecorded | TrackDocumentStored | TrackFileRead


def entry_of_track(fact: AnyFact) -> AuditEntry:
    """The line for a fact."""
    return AuditEntry(
        fact.file_id, fact.at, fact.official_id, fact.role, action_of(fact), fact.step, fact.state, _details(fact)
    )


def _details(fact: AnyFact) -> dict[str, str]:  # noqa: C901, PLR0911, PLR0912 - one line per kind of fact
    match fact:
        case facts.OmbudsmanCaseOpened():
            return {"ground": fact.ground or ""}
        case facts.InterventionRequested() | facts.InformationRequested() | facts.FindingsReceived():
            question = fact.question
            return {"questionId": str(question.question_id), "replyDueOn": question.reply_due_on.isoformat()}
        case facts.OmbudsmanAnswered():
            return {"questionId": str(fact.question_id), "repliedOn": fact.replied_on.isoformat()}
        case facts.ReportReceived():
            return {"ruling": fact.report.ruling, "breachedNorms": ",".join(fact.report.breached_norms)}
        case facts.OmbudsmanCaseClosed():
            return {"reason": fact.closing.reason}
        case facts.RecommendationRecorded():
            return {"source": fact.source, "responseDueOn": fact.response_due_on.isoformat()}
        case facts.RecommendationAnswered():
            return {"accepted": str(fact.answer.accepted).lower(), **_owner(fact.answer.plan)}
        case facts.PlanChanged():
            return _owner(fact.change.plan)
        case facts.EvidenceHandedIn():
            return {"number": str(fact.evidence.number)}
        case facts.EvidenceSentBack():
            return {"number": str(fact.number)}
        case facts.RecommendationImplemented():
            return {"implementedOn": fact.implemented_on.isoformat()}
        case facts.ImplementationNeared():
            return {"alert": fact.alert, "dueOn": fact.due_on.isoformat()}
        case TrackSendingRecorded():
            return {"message": fact.code, "sentOn": fact.sent_on.isoformat()}
        case TrackDocumentStored():
            return {"documentId": str(fact.document_id), "sha256": fact.sha256}
        case TrackFileRead():
            return {"part": fact.part}
        case _:
            return {}


def _owner(plan: Plan | None) -> dict[str, str]:
    return {"ownerId": plan.owner_id, "dueOn": plan.due_on.isoformat()} if plan else {}

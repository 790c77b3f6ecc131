"""Every fact of the ombudsman track leaves one line in the audit trail, under the id of its file. No free text."""

from procedure.application.audit.auditing import AuditEntry, action_of
from procedure.domain.ombudsman.closing import OmbudsmanCaseClosed
from procedure.domain.ombudsman.correspondence import (
    FindingsReceived,
    InformationRequested,
    InterventionRequested,
    OmbudsmanAnswered,
)
from procedure.domain.ombudsman.opening import OmbudsmanCaseOpened
from procedure.domain.ombudsman.report import ReportReceived
from procedure.domain.recommendations.evidence import EvidenceHandedIn, EvidenceSentBack, RecommendationImplemented
from procedure.domain.recommendations.plan import Plan, PlanChanged
from procedure.domain.recommendations.recording import RecommendationRecorded
from procedure.domain.recommendations.reminder import ImplementationNeared
from procedure.domain.recommendations.response import RecommendationAnswered
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
        case OmbudsmanCaseOpened():
            return {"ground": fact.ground or ""}
        case InterventionRequested() | InformationRequested() | FindingsReceived():
            question = fact.question
            return {"questionId": str(question.question_id), "replyDueOn": question.reply_due_on.isoformat()}
        case OmbudsmanAnswered():
            return {"questionId": str(fact.question_id), "repliedOn": fact.replied_on.isoformat()}
        case ReportReceived():
            return {"ruling": fact.report.ruling, "breachedNorms": ",".join(fact.report.breached_norms)}
        case OmbudsmanCaseClosed():
            return {"reason": fact.closing.reason}
        case RecommendationRecorded():
            return {"source": fact.source, "responseDueOn": fact.response_due_on.isoformat()}
        case RecommendationAnswered():
            return {"accepted": str(fact.answer.accepted).lower(), **_owner(fact.answer.plan)}
        case PlanChanged():
            return _owner(fact.change.plan)
        case EvidenceHandedIn():
            return {"number": str(fact.evidence.number)}
        case EvidenceSentBack():
            return {"number": str(fact.number)}
        case RecommendationImplemented():
            return {"implementedOn": fact.implemented_on.isoformat()}
        case ImplementationNeared():
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

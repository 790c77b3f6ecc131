"""O8e, O8r and O8v: the owner reports that the recommendation was carried out and shows it; the liaison, who is not the
owner, checks it (C8)."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.recommendations.plan import (
    CARRIED_OUT,
    NO_EVIDENCE_WAITS,
    RecommendationProgressed,
    renew_watch,
)
from procedure.domain.recommendations.recommendation_file import RecommendationFile
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import OL, StepRefused
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import RecommendationFact
from procedure.domain.track.step import TrackStep
from servicekit.errors import FieldError, Invalid
from words.ombudsman import RecommendationState
from words.people import Role


class EvidenceWithoutDocument(Invalid):
    code = "evidence-without-document"
    article = "Awb 9:36(4)"

    def __init__(self) -> None:
        message = "at least one document shows that it was carried out"
        super().__init__(f"Evidence: {message}.", [FieldError("documentIds", message)])


class NoEvidence(StepRefused):
    code = "no-evidence"
    article = "Awb 9:36(4)"
    message = "No evidence is waiting for a judgement."


class OwnerMayNotVerify(StepRefused):
    code = "owner-may-not-verify"
    article = "Awb 2:4"
    message = "The owner of a recommendation does not judge whether it was carried out (C8)."


def _check_other_official(file: RecommendationFile, by: FollowUp) -> None:
    if by.actor.official_id == file.owner_id:
        raise OwnerMayNotVerify


def _check_handed_in(file: RecommendationFile, _by: FollowUp) -> None:
    if not file.awaits_judgement:
        raise NoEvidence


JUDGEABLE = (
    Guard("the official is not the owner (C8)", OwnerMayNotVerify, _check_other_official),
    Guard("evidence waits for a verdict", NoEvidence, _check_handed_in),
)

HAND_IN_EVIDENCE = TrackStep(
    "O8e", "hand in evidence", "bewijs van uitvoering aanleveren",
    CARRIED_OUT, RecommendationState.IN_PROGRESS, (Role.OWNER,),
    "at least one document, and the day on which it was carried out", "Awb 9:36(4)", "recommendations.progressed",
    guards=(NO_EVIDENCE_WAITS,),
)  # fmt: skip
SEND_BACK = TrackStep(
    "O8r", "send evidence back", "bewijs terugsturen", (RecommendationState.IN_PROGRESS,), None, (OL,),
    "evidence was handed in; a reason; not by the owner (C8)", "Awb 9:36(4)",
    guards=JUDGEABLE,
)  # fmt: skip
VERIFY = TrackStep(
    "O8v", "verify that it is implemented", "uitvoering bevestigen",
    (RecommendationState.IN_PROGRESS,), RecommendationState.IMPLEMENTED, (OL,),
    "evidence was handed in; not by the owner (C8)", "Awb 9:36(4)", "recommendations.implemented",
    guards=JUDGEABLE,
)  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """What the owner hands in to show that it was carried out, and the liaison's verdict (C8)."""

    number: int
    note: str
    document_ids: tuple[UUID, ...]
    carried_out_on: date
    handed_in_on: date
    handed_in_by: str
    judged_on: date | None = None
    judged_by: str | None = None
    return_reason: str | None = None

    @property
    def awaits_judgement(self) -> bool:
        return self.judged_on is None


@dataclass(frozen=True, kw_only=True)
class EvidenceHandedIn(RecommendationProgressed):
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class EvidenceSentBack(RecommendationFact):
    number: int


@dataclass(frozen=True, kw_only=True)
class RecommendationImplemented(RecommendationFact):
    implemented_on: date
    due_on: date | None


def hand_in_evidence(file: RecommendationFile, by: FollowUp, evidence: Evidence) -> None:
    """O8e: from now on the liaison has the next step."""
    about = file.take(HAND_IN_EVIDENCE, by)
    if not evidence.document_ids:
        raise EvidenceWithoutDocument
    file.check_day("carriedOutOn", evidence.carried_out_on, by)
    file.evidence = (*file.evidence, evidence)
    file.watch_on = None
    file.tell(EvidenceHandedIn(**about, progressed_on=by.act.today, due_on=file.due_on, evidence=evidence))


def send_back(file: RecommendationFile, by: FollowUp, reason: str) -> None:
    """O8r: the evidence does not show that it was carried out."""
    about = file.take(SEND_BACK, by)
    judged = _judged(file, by, reason)
    renew_watch(file, by.act.today)
    file.tell(EvidenceSentBack(**about, number=judged.number))


def verify(file: RecommendationFile, by: FollowUp) -> None:
    """O8v: it was carried out, on the day that the evidence states."""
    about = file.take(VERIFY, by)
    judged = _judged(file, by, None)
    file.implemented_on = judged.carried_out_on
    due_on = file.due_on
    file.tell(RecommendationImplemented(**about, implemented_on=judged.carried_out_on, due_on=due_on))
    file.renew_due()


def _judged(file: RecommendationFile, by: FollowUp, return_reason: str | None) -> Evidence:
    official_id = by.actor.official_id
    judged = replace(file.evidence[-1], judged_on=by.act.today, judged_by=official_id, return_reason=return_reason)
    file.evidence = (*file.evidence[:-1], judged)
    return judged

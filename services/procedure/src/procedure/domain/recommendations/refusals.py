"""What is refused about recommendations. No message names a person."""

from datetime import date

from procedure.domain.steps.step import StepRefused
from servicekit.errors import FieldError, Invalid


class SourceNotPossible(StepRefused):
    code = "recommendation-source-not-possible"
    article = "Awb 9:36(4)"
    message = "A recommendation of the ombudsman comes with his report (O5)."


class ComplaintDoesNotFit(Invalid):
    """A conclusion or an advice is about one complaint, an annual report about many."""

    code = "recommendation-complaint-does-not-fit"

    def __init__(self, message: str) -> None:
        super().__init__(f"complaintId {message}.", [FieldError("complaintId", message)])


class SourceMissing(StepRefused):
    code = "recommendation-source-missing"
    article = "Awb 9:12(1), 9:15(4)"
    message = "On this complaint there is no decision with conclusions, or no advice of the committee."


class OwnerShutOut(StepRefused):
    code = "owner-shut-out"
    article = "Awb 2:4"
    message = "This official may not know of the complaint, so he cannot carry out what follows from it."


class PlanDateNotPossible(Invalid):
    code = "plan-date-not-possible"

    def __init__(self, earliest: date, latest: date) -> None:
        message = f"must be from {earliest:%d-%m-%Y} to {latest:%d-%m-%Y}"
        super().__init__(f"The date of the plan {message}.", [FieldError("dueOn", message)])


class OwnerMayNotHandOver(StepRefused):
    code = "owner-may-not-hand-over"
    article = "Awb 9:36(4)"
    message = "Who owns a recommendation is for the decision maker to say."


class EvidenceAwaitsJudgement(StepRefused):
    code = "evidence-awaits-judgement"
    article = "Awb 9:36(4)"
    message = "Evidence was handed in and is not judged yet."


class EvidenceWithoutDocument(Invalid):
    code = "evidence-without-document"
    article = "Awb 9:36(4)"

    def __init__(self) -> None:
        message = "at least one document shows that it was carried out"
        super().__init__(f"Evidence: {message}.", [FieldError("documentIds", message)])


class NoEvidence(StepRefused):
    code = "no-evidence"
    article = "Awb 9:36(4)"
    message = "No evidence was handed in that awaits a judgement."


class OwnerMayNotVerify(StepRefused):
    code = "owner-may-not-verify"
    article = "Awb 2:4"
    message = "Who carries a recommendation out does not judge whether it was (C8)."

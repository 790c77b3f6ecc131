"""What the ombudsman track refuses. No message names a person."""

from datetime import date
from enum import StrEnum

from procedure.domain.steps.step import StepRefused
from servicekit.errors import Conflict, FieldError, Invalid, NotFound, NotYetKnown, PreconditionFailed


class FileNotFound(NotFound):
    """Not there, or hidden from this official: the answer is the same (C1-C6, C8)."""

    code = "file-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such file.")


class FileNotYetKnown(NotYetKnown):
    code = "file-not-yet-known"


class FileChanged(PreconditionFailed):
    code = "file-changed"

    def __init__(self) -> None:
        super().__init__("Somebody changed the file since it was read; read it again.")


class QuestionNotFound(NotFound):
    code = "question-not-found"

    def __init__(self) -> None:
        super().__init__("The ombudsman asked no such question here.")


class TrackStepNotPossible(Conflict):
    """The table of steps has no such step from here."""

    code = "step-not-possible"

    def __init__(self, number: str, step: str, state: StrEnum, article: str) -> None:
        super().__init__(f"{number}: one cannot {step} while it is in {state}.")
        self.article = article


class GroundMissing(Invalid):
    code = "ombudsman-ground-missing"
    article = "Awb 9:18"

    def __init__(self) -> None:
        super().__init__(
            "A request about a complaint has one of the two grounds.", [FieldError("ground", "is required")]
        )


class GroundWithoutComplaint(Invalid):
    code = "ombudsman-ground-without-complaint"
    article = "Awb 9:26"

    def __init__(self) -> None:
        message = "only with complaintId: an investigation of his own accord has no ground"
        super().__init__("A ground goes with a complaint.", [FieldError("ground", message)])


class OmbudsmanUnknown(Invalid):
    """Awb 9:17: who the ombudsman is, is configured."""

    code = "ombudsman-not-listed"
    article = "Awb 9:17"

    def __init__(self, on: date) -> None:
        super().__init__(f"No such ombudsman is in the settings for {on:%d-%m-%Y}.")


class LetterDateTooEarly(Invalid):
    code = "letter-date-too-early"
    article = "Awb 9:31(3)"

    def __init__(self, asked_on: date) -> None:
        message = f"must not be before {asked_on:%d-%m-%Y}, when it was asked"
        super().__init__(f"The date to answer by {message}.", [FieldError("replyDueOn", message)])


class AlreadyAnswered(StepRefused):
    code = "already-answered"
    article = "Awb 9:31(1)"
    message = "This was answered already; what was sent changes by a new message only."


class NothingAsked(StepRefused):
    code = "nothing-asked"
    article = "Awb 9:31(1)"
    message = "There is nothing of this kind to answer."


class FindingsAlreadyReceived(StepRefused):
    code = "findings-already-received"
    article = "Awb 9:35"
    message = "His findings were recorded already."


class RulingMissing(Invalid):
    code = "ruling-missing"
    article = "Awb 9:27"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


class BreachedNormMissing(Invalid):
    code = "breached-norm-missing"
    article = "Awb 9:36(2)"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


class ClosingReasonNotApplicable(StepRefused):
    code = "closing-reason-not-applicable"
    article = "Awb 9:22, 9:23, 9:24"
    message = "Without a ruling a case ends for a reason of the ombudsman or the complainant."


class RecommendationsOpen(Conflict):
    code = "recommendations-open"
    article = "Awb 9:36(4)"

    def __init__(self, count: int) -> None:
        super().__init__(f"Recommendations that are neither implemented nor declined: {count}.")

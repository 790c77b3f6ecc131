"""O2 to O4: what the ombudsman asks of us, each with the date in their letter, and what we answered. The ombudsman sets
these dates (Awb 9:31(3), 9:35(2)): we record them, and never compute or move them."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.case_file import OmbudsmanFile
from procedure.domain.steps.step import OL, StepRefused
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import OmbudsmanFact, TrackOccasion
from procedure.domain.track.step import UNDER_INVESTIGATION, TrackStep
from servicekit.errors import FieldError, Invalid, NotFound
from words.ombudsman import OmbudsmanState

_BEFORE_FINDINGS = tuple(state for state in UNDER_INVESTIGATION if state is not OmbudsmanState.FINDINGS_RECEIVED)


REQUEST_INTERVENTION = TrackStep(
    "O2", "record a request for quick action", (OmbudsmanState.NOTIFIED,), OmbudsmanState.INTERVENTION, (OL,),
    "with the date in the letter", "Awb 9:31(3)", "ombudsman-cases.intervention-requested", ("M25",),
)  # fmt: skip


ANSWER_INTERVENTION = TrackStep(
    "O2a", "record our answer to the request", UNDER_INVESTIGATION, None, (OL,),
    "it was asked for and not answered yet", "Awb 9:31(1)", "ombudsman-cases.replied",
)  # fmt: skip


ASK = TrackStep(
    "O3", "record questions of the ombudsman", UNDER_INVESTIGATION, OmbudsmanState.INFORMATION_REQUESTED, (OL,),
    "with the date in the letter", "Awb 9:31(3)", "ombudsman-cases.information-requested", ("M25",),
)  # fmt: skip


ANSWER_QUESTION = TrackStep(
    "O3a", "record our answer to a question", UNDER_INVESTIGATION, None, (OL,),
    "not answered yet; with the documents that went along", "Awb 9:31(1)", "ombudsman-cases.replied",
)  # fmt: skip


RECEIVE_FINDINGS = TrackStep(
    "O4", "record the findings", _BEFORE_FINDINGS, OmbudsmanState.FINDINGS_RECEIVED, (OL,),
    "once, with the date in the letter", "Awb 9:35", "ombudsman-cases.findings-received", ("M25",),
)  # fmt: skip


RESPOND_TO_FINDINGS = TrackStep(
    "O4a", "record our response to the findings", UNDER_INVESTIGATION, None, (OL,),
    "they were received and not responded to yet", "Awb 9:35(2)", "ombudsman-cases.replied",
)  # fmt: skip


class QuestionNotFound(NotFound):
    code = "question-not-found"

    def __init__(self) -> None:
        super().__init__("The ombudsman did not ask this question in this case.")


class LetterDateTooEarly(Invalid):
    code = "letter-date-too-early"
    article = "Awb 9:31(3)"

    def __init__(self, asked_on: date) -> None:
        message = f"must not be before {asked_on:%d-%m-%Y}, when it was asked"
        super().__init__(f"The date to answer by {message}.", [FieldError("replyDueOn", message)])


class AlreadyAnswered(StepRefused):
    code = "already-answered"
    article = "Awb 9:31(1)"
    message = "This was answered already; only a new message changes what was sent."


class NothingAsked(StepRefused):
    code = "nothing-asked"
    article = "Awb 9:31(1)"
    message = "There is nothing of this kind to answer."


class FindingsAlreadyReceived(StepRefused):
    code = "findings-already-received"
    article = "Awb 9:35"
    message = "The ombudsman's findings were recorded already."


@dataclass(frozen=True)
class Reply:
    """What we answered, on which day, with which documents (Awb 9:31, 9:35)."""

    text: str
    replied_on: date
    document_ids: tuple[UUID, ...]
    recorded_by: str


@dataclass(frozen=True)
class Question:
    """What the ombudsman wants from us: quick action, information, or a response to findings. The date is the one in
    the letter, never computed."""

    question_id: UUID
    asked_on: date
    reply_due_on: date
    text: str
    recorded_by: str
    recorded_at: datetime
    reply: Reply | None = None


@dataclass(frozen=True, kw_only=True)
class InterventionRequested(OmbudsmanFact):
    question: Question


@dataclass(frozen=True, kw_only=True)
class InformationRequested(OmbudsmanFact):
    question: Question


@dataclass(frozen=True, kw_only=True)
class FindingsReceived(OmbudsmanFact):
    question: Question


@dataclass(frozen=True, kw_only=True)
class OmbudsmanAnswered(OmbudsmanFact):
    """O2a, O3a, O4a: a request of the ombudsman was answered."""

    question_id: UUID
    asked_on: date
    reply_due_on: date
    replied_on: date


def request_intervention(file: OmbudsmanFile, by: FollowUp, question: Question) -> None:
    """O2: the ombudsman asks for quick action."""
    about = file.take(REQUEST_INTERVENTION, by)
    _check_question(file, question, by)
    file.intervention = question
    file.tell(InterventionRequested(**about, question=question))
    file.renew_due()


def answer_intervention(file: OmbudsmanFile, by: FollowUp, reply: Reply) -> None:
    """O2a."""
    about = file.take(ANSWER_INTERVENTION, by)
    file.intervention = _answered(file, file.intervention, reply, about, by)
    file.renew_due()


def ask(file: OmbudsmanFile, by: FollowUp, question: Question) -> None:
    """O3: we must give the ombudsman information (Awb 9:31)."""
    about = file.take(ASK, by)
    _check_question(file, question, by)
    file.questions = (*file.questions, question)
    file.tell(InformationRequested(**about, question=question))
    file.renew_due()


def answer_question(file: OmbudsmanFile, by: FollowUp, question_id: UUID, reply: Reply) -> None:
    """O3a."""
    about = file.take(ANSWER_QUESTION, by)
    asked = next((each for each in file.questions if each.question_id == question_id), None)
    if asked is None:
        raise QuestionNotFound
    answered = _answered(file, asked, reply, about, by)
    file.questions = tuple(answered if each is asked else each for each in file.questions)
    file.renew_due()


def receive_findings(file: OmbudsmanFile, by: FollowUp, findings: Question) -> None:
    """O4: the ombudsman's findings, to which we may respond before the ruling (Awb 9:35)."""
    about = file.take(RECEIVE_FINDINGS, by)
    if file.findings is not None:
        raise FindingsAlreadyReceived
    _check_question(file, findings, by)
    file.findings = findings
    file.tell(FindingsReceived(**about, question=findings))
    file.renew_due()


def respond_to_findings(file: OmbudsmanFile, by: FollowUp, reply: Reply) -> None:
    """O4a."""
    about = file.take(RESPOND_TO_FINDINGS, by)
    file.findings = _answered(file, file.findings, reply, about, by)
    file.renew_due()


def _answered(
    file: OmbudsmanFile, asked: Question | None, reply: Reply, about: TrackOccasion, by: FollowUp
) -> Question:
    if asked is None:
        raise NothingAsked
    if asked.reply is not None:
        raise AlreadyAnswered
    if not asked.asked_on <= reply.replied_on <= by.act.today:
        raise DayNotPossible("repliedOn", asked.asked_on, by.act.today)
    file.tell(
        OmbudsmanAnswered(
            **about,
            question_id=asked.question_id,
            asked_on=asked.asked_on,
            reply_due_on=asked.reply_due_on,
            replied_on=reply.replied_on,
        )
    )
    return replace(asked, reply=reply)


def _check_question(file: OmbudsmanFile, question: Question, by: FollowUp) -> None:
    file.check_day("askedOn", question.asked_on, by)
    if question.reply_due_on < question.asked_on:
        raise LetterDateTooEarly(question.asked_on)

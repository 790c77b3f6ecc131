"""O2 to O4: what the ombudsman asks of us, each with the date in their letter, and what we answered. The ombudsman sets
these dates (Awb 9:31(3), 9:35(2)): we record them, and never compute or move them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import cast
from uuid import UUID

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.case_file import OmbudsmanFile
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import OL, StepRefused
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import OmbudsmanFact, TrackOccasion
from procedure.domain.track.step import UNDER_INVESTIGATION, TrackStep
from servicekit.errors import FieldError, Invalid, NotFound
from words.ombudsman import OmbudsmanState

_BEFORE_FINDINGS = tuple(state for state in UNDER_INVESTIGATION if state is not OmbudsmanState.FINDINGS_RECEIVED)


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


def _answerable(asked: Callable[[OmbudsmanFile], "Question | None"]) -> tuple[Guard[OmbudsmanFile, FollowUp], ...]:
    def check_asked(file: OmbudsmanFile, _by: FollowUp) -> None:
        if asked(file) is None:
            raise NothingAsked

    def check_waiting(file: OmbudsmanFile, _by: FollowUp) -> None:
        if question := asked(file):
            _check_unanswered(question)

    return (
        Guard("it was asked", NothingAsked, check_asked),
        Guard("it was not answered yet", AlreadyAnswered, check_waiting),
    )


def _check_some_question(file: OmbudsmanFile, _by: FollowUp) -> None:
    if not file.questions:
        raise QuestionNotFound


QUESTION_ASKED = Guard("the ombudsman asked something", QuestionNotFound, _check_some_question)


def _check_no_findings(file: OmbudsmanFile, _by: FollowUp) -> None:
    if file.findings is not None:
        raise FindingsAlreadyReceived


NO_FINDINGS_YET = Guard("the findings were not recorded yet", FindingsAlreadyReceived, _check_no_findings)

REQUEST_INTERVENTION = TrackStep(
    "O2", "record a request for quick action", "verzoek om interventie vastleggen",
    (OmbudsmanState.NOTIFIED,), OmbudsmanState.INTERVENTION, (OL,),
    "with the date in the letter", "Awb 9:31(3)", "ombudsman-cases.intervention-requested", ("M25",),
)  # fmt: skip
ANSWER_INTERVENTION = TrackStep(
    "O2a", "record our answer to the request", "antwoord op het verzoek vastleggen", UNDER_INVESTIGATION, None, (OL,),
    "it was asked for and not answered yet", "Awb 9:31(1)", "ombudsman-cases.replied",
    guards=_answerable(lambda file: file.intervention),
)  # fmt: skip
ASK = TrackStep(
    "O3", "record questions of the ombudsman", "vragen van de ombudsman vastleggen",
    UNDER_INVESTIGATION, OmbudsmanState.INFORMATION_REQUESTED, (OL,),
    "with the date in the letter", "Awb 9:31(3)", "ombudsman-cases.information-requested", ("M25",),
)  # fmt: skip
ANSWER_QUESTION = TrackStep(
    "O3a", "record our answer to a question", "antwoord op een vraag vastleggen", UNDER_INVESTIGATION, None, (OL,),
    "not answered yet; with the documents that went along", "Awb 9:31(1)", "ombudsman-cases.replied",
    guards=(QUESTION_ASKED,),
)  # fmt: skip
RECEIVE_FINDINGS = TrackStep(
    "O4", "record the findings", "bevindingen vastleggen", _BEFORE_FINDINGS, OmbudsmanState.FINDINGS_RECEIVED, (OL,),
    "once, with the date in the letter", "Awb 9:35", "ombudsman-cases.findings-received", ("M25",),
    guards=(NO_FINDINGS_YET,),
)  # fmt: skip
RESPOND_TO_FINDINGS = TrackStep(
    "O4a", "record our response to the findings", "reactie op de bevindingen vastleggen",
    UNDER_INVESTIGATION, None, (OL,),
    "they were received and not responded to yet", "Awb 9:35(2)", "ombudsman-cases.replied",
    guards=_answerable(lambda file: file.findings),
)  # fmt: skip


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
    file.intervention = _answered(file, cast("Question", file.intervention), reply, about, by)
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
    _check_unanswered(asked)
    answered = _answered(file, asked, reply, about, by)
    file.questions = tuple(answered if each is asked else each for each in file.questions)
    file.renew_due()


def receive_findings(file: OmbudsmanFile, by: FollowUp, findings: Question) -> None:
    """O4: the ombudsman's findings, to which we may respond before the ruling (Awb 9:35)."""
    about = file.take(RECEIVE_FINDINGS, by)
    _check_question(file, findings, by)
    file.findings = findings
    file.tell(FindingsReceived(**about, question=findings))
    file.renew_due()


def respond_to_findings(file: OmbudsmanFile, by: FollowUp, reply: Reply) -> None:
    """O4a."""
    about = file.take(RESPOND_TO_FINDINGS, by)
    file.findings = _answered(file, cast("Question", file.findings), reply, about, by)
    file.renew_due()


def _answered(file: OmbudsmanFile, asked: Question, reply: Reply, about: TrackOccasion, by: FollowUp) -> Question:
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


def _check_unanswered(asked: Question) -> None:
    if asked.reply is not None:
        raise AlreadyAnswered


def _check_question(file: OmbudsmanFile, question: Question, by: FollowUp) -> None:
    file.check_day("askedOn", question.asked_on, by)
    if question.reply_due_on < question.asked_on:
        raise LetterDateTooEarly(question.asked_on)

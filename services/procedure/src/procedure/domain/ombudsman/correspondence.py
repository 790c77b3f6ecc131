"""O2 to O4: what the ombudsman asks of us, each with the date in his letter, and what we answered."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.records import Question, Reply
from procedure.domain.ombudsman.refusals import (
    AlreadyAnswered,
    FindingsAlreadyReceived,
    LetterDateTooEarly,
    NothingAsked,
    QuestionNotFound,
)
from procedure.domain.ombudsman.words import UNDER_INVESTIGATION
from procedure.domain.track import step as steps
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import (
    FindingsReceived,
    InformationRequested,
    InterventionRequested,
    OmbudsmanAnswered,
)
from procedure.domain.track.tracked_file import TrackedFile
from words.ombudsman import OmbudsmanState


@dataclass(eq=False, kw_only=True)
class Correspondence(TrackedFile[OmbudsmanState]):
    """The dates are his (Awb 9:31(3), 9:35(2)): they are written down, never computed and never moved."""

    intervention: Question | None = None
    questions: tuple[Question, ...] = ()
    findings: Question | None = None
    due_on: date | None = None  # the first of his dates that waits for us

    def is_overdue(self, today: date) -> bool:
        """Something he asked for is past the date in his letter."""
        return self.due_on is not None and self.due_on < today

    def request_intervention(self, by: FollowUp, question: Question) -> None:
        """O2: he asks for quick action."""
        about = self._take(steps.REQUEST_INTERVENTION, by)
        self._check_question(question, by)
        self.intervention = question
        self._tell(InterventionRequested(**about, question=question))
        self._renew_due()

    def answer_intervention(self, by: FollowUp, reply: Reply) -> None:
        """O2a."""
        about = self._take(steps.ANSWER_INTERVENTION, by)
        self.intervention = self._answered(self.intervention, reply, about, by)
        self._renew_due()

    def ask(self, by: FollowUp, question: Question) -> None:
        """O3: we must inform him (Awb 9:31)."""
        about = self._take(steps.ASK, by)
        self._check_question(question, by)
        self.questions = (*self.questions, question)
        self._tell(InformationRequested(**about, question=question))
        self._renew_due()

    def answer_question(self, by: FollowUp, question_id: UUID, reply: Reply) -> None:
        """O3a."""
        about = self._take(steps.ANSWER_QUESTION, by)
        asked = next((each for each in self.questions if each.question_id == question_id), None)
        if asked is None:
            raise QuestionNotFound
        answered = self._answered(asked, reply, about, by)
        self.questions = tuple(answered if each is asked else each for each in self.questions)
        self._renew_due()

    def receive_findings(self, by: FollowUp, findings: Question) -> None:
        """O4: his findings, to which we may respond before he judges (Awb 9:35)."""
        about = self._take(steps.RECEIVE_FINDINGS, by)
        if self.findings is not None:
            raise FindingsAlreadyReceived
        self._check_question(findings, by)
        self.findings = findings
        self._tell(FindingsReceived(**about, question=findings))
        self._renew_due()

    def respond_to_findings(self, by: FollowUp, reply: Reply) -> None:
        """O4a."""
        about = self._take(steps.RESPOND_TO_FINDINGS, by)
        self.findings = self._answered(self.findings, reply, about, by)
        self._renew_due()

    def _answered(self, asked: Question | None, reply: Reply, about: dict[str, Any], by: FollowUp) -> Question:
        if asked is None:
            raise NothingAsked
        if asked.reply is not None:
            raise AlreadyAnswered
        if not asked.asked_on <= reply.replied_on <= by.act.today:
            raise DayNotPossible("repliedOn", asked.asked_on, by.act.today)
        self._tell(
            OmbudsmanAnswered(
                **about,
                question_id=asked.question_id,
                asked_on=asked.asked_on,
                reply_due_on=asked.reply_due_on,
                replied_on=reply.replied_on,
            )
        )
        return replace(asked, reply=reply)

    def _check_question(self, question: Question, by: FollowUp) -> None:
        self._check_day("askedOn", question.asked_on, by)
        if question.reply_due_on < question.asked_on:
            raise LetterDateTooEarly(question.asked_on)

    def _renew_due(self) -> None:
        asked = (self.intervention, *self.questions, self.findings)
        waiting = [each.reply_due_on for each in asked if each is not None and each.reply is None]
        self.due_on = min(waiting) if waiting and self.state in UNDER_INVESTIGATION else None

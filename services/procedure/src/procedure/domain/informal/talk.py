"""T6: the talk with the complainant, or an attempt (Awb 9:2, R2-R9)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import TM, Step
from words.cases import CaseState
from words.people import ContactKind

RECORD_CONVERSATION = Step(
    "T6", "record a conversation", "gesprek vastleggen", (CaseState.INFORMAL,), None, (TM,),
    "the three questions are answered, or the complainant was not reached", "Awb 9:2", "conversation-recorded",
)  # fmt: skip


@dataclass(frozen=True)
class Answers:
    """The three questions of the talk (R7-R9)."""

    what_happened: str
    consequences: str
    burden: str


@dataclass(frozen=True)
class Contact:
    """T6: a talk with the complainant, or an attempt. Without answers the complainant was not reached."""

    contact_id: UUID
    kind: ContactKind
    held_on: date
    answers: Answers | None
    note: str | None
    recorded_by: str
    recorded_at: datetime

    @property
    def reached(self) -> bool:
        return self.answers is not None


@dataclass(frozen=True, kw_only=True)
class ConversationRecorded(CaseFact):
    contact: Contact


def record_conversation(case: GuardedCase, act: Act, contact: Contact) -> None:
    """T6: the three questions and their answers, or an attempt; both stop the clock of the first contact."""
    about = case.take(RECORD_CONVERSATION, act)
    case.check_day("heldOn", contact.held_on, act.today)
    case.informal.contacts = (*case.informal.contacts, contact)
    case.record(ConversationRecorded(**about, contact=contact))

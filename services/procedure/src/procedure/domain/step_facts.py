"""What happened to a case beside the main road. Each becomes an audit line; most become a public event or a letter."""

from dataclasses import dataclass
from datetime import date, datetime

from procedure.domain.clocks.lateness_record import LatenessExplanation
from procedure.domain.endings.end_records import (
    Forwarding,
    Reclassification,
    Refusal,
    Reopening,
    SignalNote,
    Withdrawal,
)
from procedure.domain.facts import CaseFact
from procedure.domain.organisation.directory import Official
from procedure.domain.organisation.people import Accused
from procedure.domain.step_records import Advice, Completion, ConsentRequest, EmergencyAccess, Postponement, Replacement
from words.people import ReplacedPart
from words.submissions import MissingItem


@dataclass(frozen=True, kw_only=True)
class CompletionRequested(CaseFact):
    completion: Completion


@dataclass(frozen=True, kw_only=True)
class CompletionEnded(CaseFact):
    completion: Completion
    items: tuple[MissingItem, ...]


@dataclass(frozen=True, kw_only=True)
class PutInWriting(CaseFact):
    """The complaint is a written one now, so it is acknowledged (Awb 9:6)."""


@dataclass(frozen=True, kw_only=True)
class RouteCorrected(CaseFact):
    """`decide_due_on` is what it will be when the sender is told at once (Awb 2:24)."""

    forwarded_on: date
    decide_due_on: date


@dataclass(frozen=True, kw_only=True)
class CommitteeFlagged(CaseFact):
    """The complainant must hear that a committee will advise (Awb 9:15(1))."""


@dataclass(frozen=True, kw_only=True)
class AdviceRequested(CaseFact):
    requested_on: date


@dataclass(frozen=True, kw_only=True)
class AdviceGiven(CaseFact):
    advice: Advice


@dataclass(frozen=True, kw_only=True)
class ConsentAsked(CaseFact):
    request: ConsentRequest
    current_due_on: date


@dataclass(frozen=True, kw_only=True)
class PostponedByConsent(CaseFact):
    postponement: Postponement


@dataclass(frozen=True, kw_only=True)
class LatenessExplained(CaseFact):
    explanation: LatenessExplanation
    ombudsman_until: date


@dataclass(frozen=True, kw_only=True)
class RefusalProposed(CaseFact):
    """The decision maker has to decide on it."""


@dataclass(frozen=True, kw_only=True)
class NotHandled(CaseFact):
    refusal: Refusal
    refusal_due_on: date | None
    late: bool
    ombudsman_until: date


@dataclass(frozen=True, kw_only=True)
class Forwarded(CaseFact):
    forwarding: Forwarding


@dataclass(frozen=True, kw_only=True)
class Reclassified(CaseFact):
    reclassification: Reclassification
    received_on: date


@dataclass(frozen=True, kw_only=True)
class SplitOff(CaseFact):
    reclassification: Reclassification


@dataclass(frozen=True, kw_only=True)
class NotedAsSignal(CaseFact):
    note: SignalNote
    manager: Official | None
    ombudsman_until: date


@dataclass(frozen=True, kw_only=True)
class Withdrawn(CaseFact):
    """`accused` are told too, as far as they had been told of the complaint."""

    withdrawal: Withdrawal
    accused: tuple[Accused, ...]


@dataclass(frozen=True, kw_only=True)
class Reopened(CaseFact):
    reopening: Reopening
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class Replaced(CaseFact):
    replacement: Replacement
    successor: Official


@dataclass(frozen=True, kw_only=True)
class SuccessorDeclared(CaseFact):
    """Only now the complainant hears who took over: a designated official may still have to say no. `to_inform` are
    the accused who never got the copy (Awb 9:9)."""

    part: ReplacedPart
    successor: Official
    to_inform: tuple[Accused, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EarlierActsReviewed(CaseFact):
    """What was done under a conflict was looked at again."""


@dataclass(frozen=True, kw_only=True)
class PartyRecorded(CaseFact):
    kind: str


@dataclass(frozen=True, kw_only=True)
class ContactLogged(CaseFact):
    """A contact outside the steps."""


@dataclass(frozen=True, kw_only=True)
class EarlierLinked(CaseFact):
    """This complaint follows up another one."""


@dataclass(frozen=True, kw_only=True)
class ConflictDeclared(CaseFact):
    kind: str


@dataclass(frozen=True, kw_only=True)
class CaseRestricted(CaseFact):
    officials: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class EmergencyOpened(CaseFact):
    """Logged, and told to those who watch over it."""

    access: EmergencyAccess
    opened_at: datetime

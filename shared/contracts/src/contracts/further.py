"""What procedure tells of the steps beside the main road: completion, committee, consent, the other ways a complaint
can end, reopening, replacement, and the end of the file itself."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.procedure import CaseFact, ElementOutcome
from words.cases import Outcome
from words.endings import NotHandledGround, ReclassifiedKind, ReopenReason, SignalReason
from words.people import ReplacedPart, ReplacementReason
from words.submissions import MissingItem


class CompletionRequestedData(CaseFact):
    items: tuple[MissingItem, ...]
    requested_on: date
    reply_due_on: date


class CompletionRequested(Event):
    """T3: something is missing and asked for (Awb 9:4(2), 2:1(3), 6:5(3)). The legal term runs on."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.completion-requested.v1"] = "nl.wederhoor.complaints.completion-requested.v1"
    data: CompletionRequestedData


class CompletionReceivedData(CaseFact):
    items: tuple[MissingItem, ...]  # what came in; what was waived is not among them
    waived: bool
    received_on: date


class CompletionReceived(Event):
    """T4: what was missing came in, or is done without."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.completion-received.v1"] = "nl.wederhoor.complaints.completion-received.v1"
    data: CompletionReceivedData


class AdviceRequestedData(CaseFact):
    requested_on: date


class AdviceRequested(Event):
    """T14: the complaints committee is asked for advice (Awb 9:14)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.advice-requested.v1"] = "nl.wederhoor.complaints.advice-requested.v1"
    data: AdviceRequestedData


class AdviceGivenData(CaseFact):
    """The advice per element and as a whole; never its text."""

    outcome: Outcome
    elements: tuple[ElementOutcome, ...]
    given_on: date


class AdviceGiven(Event):
    """T15: the committee advised (Awb 9:15(4))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.advice-given.v1"] = "nl.wederhoor.complaints.advice-given.v1"
    data: AdviceGivenData


class PostponedData(CaseFact):
    previous_due_on: date
    new_due_on: date
    consented_on: date


class PostponedByConsent(Event):
    """T20: later still, as far as the complainant agreed in writing (Awb 9:11(3))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.postponed-by-consent.v1"] = "nl.wederhoor.complaints.postponed-by-consent.v1"
    data: PostponedData


class LatenessExplainedData(CaseFact):
    due_on: date  # has passed, and stays the date in force
    expected_on: date  # an expectation; no term and no promise in law
    explained_on: date


class LatenessExplained(Event):
    """T32e: the term has passed; the complainant is told why, and when to expect the decision (R25). No date moves."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.lateness-explained.v1"] = "nl.wederhoor.complaints.lateness-explained.v1"
    data: LatenessExplainedData


class NotHandledData(CaseFact):
    ground: NotHandledGround
    decided_on: date
    due_on: date | None = None  # the last day for the notice (Awb 9:8(3))
    late: bool


class NotHandled(Event):
    """T21: the municipality does not handle the complaint (Awb 9:8); always a human decision."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.not-handled.v1"] = "nl.wederhoor.complaints.not-handled.v1"
    data: NotHandledData


class ForwardedData(CaseFact):
    forwarded_on: date


class Forwarded(Event):
    """T22: sent on to the administrative body whose conduct it is (Awb 2:3(1))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.forwarded.v1"] = "nl.wederhoor.complaints.forwarded.v1"
    data: ForwardedData


class ReclassifiedData(CaseFact):
    kind: ReclassifiedKind
    rule: int  # number of the question of the classification rule that hit
    received_on: date  # goes along, because the other procedure counts from it
    reclassified_on: date


class Reclassified(Event):
    """T23: it is no complaint but something else, and is handed over."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.reclassified.v1"] = "nl.wederhoor.complaints.reclassified.v1"
    data: ReclassifiedData


class SplitData(CaseFact):
    kind: ReclassifiedKind
    rule: int
    split_on: date


class Split(Event):
    """T24: a part is something else and is handed over; the complaint stays."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.split.v1"] = "nl.wederhoor.complaints.split.v1"
    data: SplitData


class NotedAsSignalData(CaseFact):
    reason: SignalReason
    noted_on: date


class NotedAsSignal(Event):
    """T25: no formal procedure is possible; registered as a signal and told to the team (Awb 9:2)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.noted-as-signal.v1"] = "nl.wederhoor.complaints.noted-as-signal.v1"
    data: NotedAsSignalData


class WithdrawnData(CaseFact):
    withdrawn_on: date


class Withdrawn(Event):
    """T26: the complainant withdrew."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.withdrawn.v1"] = "nl.wederhoor.complaints.withdrawn.v1"
    data: WithdrawnData


class ReopenedData(CaseFact):
    reason: ReopenReason
    reopened_on: date
    due_on: date | None = None


class Reopened(Event):
    """T27 to T30: a closed case goes on."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.reopened.v1"] = "nl.wederhoor.complaints.reopened.v1"
    data: ReopenedData


class ReplacedData(CaseFact):
    part: ReplacedPart
    reason: ReplacementReason
    replaced_on: date


class HandlerReplaced(Event):
    """T31: another official takes over; never who."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.handler-replaced.v1"] = "nl.wederhoor.complaints.handler-replaced.v1"
    data: ReplacedData


class ErasedData(Fact):
    """What is left of a destroyed case: that it was there."""

    complaint_id: UUID
    reference: str
    erased_on: date


class Erased(Event):
    """The term for keeping the file ended and it was destroyed. Whoever holds personal data of it destroys that too."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.erased.v1"] = "nl.wederhoor.complaints.erased.v1"
    data: ErasedData


EVENTS: tuple[type[Event], ...] = (
    CompletionRequested,
    CompletionReceived,
    AdviceRequested,
    AdviceGiven,
    PostponedByConsent,
    LatenessExplained,
    NotHandled,
    Forwarded,
    Reclassified,
    Split,
    NotedAsSignal,
    Withdrawn,
    Reopened,
    HandlerReplaced,
    Erased,
)

"""What procedure publishes about the draft and the judgement (Awb 9:12)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.event import Door, Event, Fact
from contracts.procedure.case import CaseFact, NormCode
from words.cases import Outcome
from words.handling import ConclusionKind, Judgement


class ElementOutcome(Fact):
    norms: tuple[NormCode, ...]
    judgement: Judgement


class DraftSubmitted(Event):
    """T16: the handler's draft is with the decision maker."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.draft-submitted.v1"] = "nl.wederhoor.complaints.draft-submitted.v1"
    data: CaseFact


class DraftReturned(Event):
    """T17: the decision maker sent the draft back."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.draft-returned.v1"] = "nl.wederhoor.complaints.draft-returned.v1"
    data: CaseFact


class DecidedData(CaseFact):
    """The judgement per element, and the outcome of the case derived from it; never the text."""

    outcome: Outcome
    elements: tuple[ElementOutcome, ...]
    conclusions: tuple[ConclusionKind, ...]
    decided_on: date
    due_on: date | None = None
    advised_otherwise: bool = False  # the judgement differs from the committee's advice (Awb 9:16)


class Decided(Event):
    """T18: the reasoned judgement (Awb 9:12)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.decided.v1"] = "nl.wederhoor.complaints.decided.v1"
    data: DecidedData

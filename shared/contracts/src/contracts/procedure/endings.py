"""What procedure publishes about endings without a judgement or agreement, and about reopening (Awb 9:8, 2:3, 9:2)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.event import Door, Event
from contracts.procedure.case import CaseFact
from words.endings import NotHandledGround, ReclassifiedKind, ReopenReason, SignalReason


class NotHandledData(CaseFact):
    ground: NotHandledGround
    decided_on: date
    due_on: date | None = None  # the last day for the notice (Awb 9:8(3))
    late: bool


class NotHandled(Event):
    """T21: the municipality does not handle the complaint (Awb 9:8); always decided by a person."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.not-handled.v1"] = "nl.wederhoor.complaints.not-handled.v1"
    data: NotHandledData


class ForwardedData(CaseFact):
    forwarded_on: date


class Forwarded(Event):
    """T22: forwarded to the administrative body whose conduct it is about (Awb 2:3(1))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.forwarded.v1"] = "nl.wederhoor.complaints.forwarded.v1"
    data: ForwardedData


class ReclassifiedData(CaseFact):
    kind: ReclassifiedKind
    rule: int  # number of the question of the classification rule that applied
    received_on: date  # goes along, because the other procedure counts from it
    reclassified_on: date


class Reclassified(Event):
    """T23: the message is not a complaint but something else, and is handed over."""

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
    """T27 to T30: a closed case is reopened."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.reopened.v1"] = "nl.wederhoor.complaints.reopened.v1"
    data: ReopenedData

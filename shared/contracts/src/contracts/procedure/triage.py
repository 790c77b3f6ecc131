"""What procedure publishes about the triage: which team a complaint is about, and what is missing (Awb 9:4)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.event import Door, Event
from contracts.procedure.case import CaseFact
from words.submissions import MissingItem


class TriageStarted(Event):
    """T2: the coordinator looks at the complaint."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.triage-started.v1"] = "nl.wederhoor.complaints.triage-started.v1"
    data: CaseFact


class AccusedNamedData(CaseFact):
    """Names only the team, never a person (decision D4)."""

    team: str | None = None
    theme: str | None = None
    body_conduct: bool


class AccusedNamed(Event):
    """T2a: the team is known, or that it is conduct of the body itself (Awb 9:7(2))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.accused-named.v1"] = "nl.wederhoor.complaints.accused-named.v1"
    data: AccusedNamedData


class CompletionRequestedData(CaseFact):
    items: tuple[MissingItem, ...]
    requested_on: date
    reply_due_on: date


class CompletionRequested(Event):
    """T3: something is missing and is asked for (Awb 9:4(2), 2:1(3), 6:5(3)). The legal term runs on."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.completion-requested.v1"] = "nl.wederhoor.complaints.completion-requested.v1"
    data: CompletionRequestedData


class CompletionReceivedData(CaseFact):
    items: tuple[MissingItem, ...]  # what came in, without the items that are no longer needed
    waived: bool
    received_on: date


class CompletionReceived(Event):
    """T4: what was missing came in, or is no longer needed."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.completion-received.v1"] = "nl.wederhoor.complaints.completion-received.v1"
    data: CompletionReceivedData

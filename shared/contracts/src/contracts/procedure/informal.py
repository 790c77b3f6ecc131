"""What procedure publishes about the informal talk, and how it ends (Awb 9:5)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.event import Door, Event
from contracts.procedure.case import CaseFact
from words.handling import FormalReason, ResolutionKind
from words.people import ContactKind


class TeamManagerAssignedData(CaseFact):
    team: str | None = None
    contact_due_on: date
    escalate_on: date


class TeamManagerAssigned(Event):
    """T5: a team manager will talk with the complainant."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.team-manager-assigned.v1"] = (
        "nl.wederhoor.complaints.team-manager-assigned.v1"
    )
    data: TeamManagerAssignedData


class ConversationRecordedData(CaseFact):
    kind: ContactKind
    reached: bool
    held_on: date


class ConversationRecorded(Event):
    """T6: the team manager tried to reach, or spoke with, the complainant."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.conversation-recorded.v1"] = (
        "nl.wederhoor.complaints.conversation-recorded.v1"
    )
    data: ConversationRecordedData


class ResolvedInformallyData(CaseFact):
    resolution_kind: ResolutionKind
    resolved_on: date


class ResolvedInformally(Event):
    """T7: the complainant is satisfied and agreed (Awb 9:5)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.resolved-informally.v1"] = "nl.wederhoor.complaints.resolved-informally.v1"
    data: ResolvedInformallyData


class FormalProcedureStartedData(CaseFact):
    reason: FormalReason
    started_on: date


class FormalProcedureStarted(Event):
    """T8, T9: no agreement, or no talk possible."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.formal-procedure-started.v1"] = (
        "nl.wederhoor.complaints.formal-procedure-started.v1"
    )
    data: FormalProcedureStartedData

"""What procedure publishes about the investigation: handler, both sides, hearing and committee (Awb 9:7, 9:10,
9:14)."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event
from contracts.procedure.case import CaseFact
from contracts.procedure.judgement import ElementOutcome
from words.cases import Outcome
from words.handling import WaiverGround
from words.people import PartyKind, ReplacedPart, ReplacementReason, Side


class HandlerAppointedData(CaseFact):
    appointed_on: date


class HandlerAppointed(Event):
    """T10: an official who was not involved handles the case (Awb 9:7)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.handler-appointed.v1"] = "nl.wederhoor.complaints.handler-appointed.v1"
    data: HandlerAppointedData


class ReplacedData(CaseFact):
    part: ReplacedPart
    reason: ReplacementReason
    replaced_on: date


class HandlerReplaced(Event):
    """T31: another official takes over; the event never says who."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.handler-replaced.v1"] = "nl.wederhoor.complaints.handler-replaced.v1"
    data: ReplacedData


class ExplanationRecordedData(CaseFact):
    side: Side
    recorded_on: date


class ExplanationRecorded(Event):
    """T11: one side gave its explanation."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.explanation-recorded.v1"] = "nl.wederhoor.complaints.explanation-recorded.v1"
    data: ExplanationRecordedData


class HearingOfferedData(CaseFact):
    """`partyIds` are those to whom it is offered, without a complainant who is anonymous; `partyKinds` in what
    capacities. Both are empty in facts from before each person was offered one: then it is offered to both sides."""

    offered_on: date
    reply_due_on: date
    party_ids: tuple[UUID, ...] = ()
    party_kinds: tuple[PartyKind, ...] = ()


class HearingOffered(Event):
    """T12: people of both sides are offered a hearing (Awb 9:10(1)); each once, or again."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.hearing-offered.v1"] = "nl.wederhoor.complaints.hearing-offered.v1"
    data: HearingOfferedData


class HearingHeldData(CaseFact):
    """`partyIds` are those who were heard, `partyKinds` in what capacities; empty in facts from before each was
    named."""

    sides: tuple[Side, ...]
    held_on: date
    party_ids: tuple[UUID, ...] = ()
    party_kinds: tuple[PartyKind, ...] = ()


class HearingHeld(Event):
    """T13: a hearing was held and reported (Awb 9:10(3))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.hearing-held.v1"] = "nl.wederhoor.complaints.hearing-held.v1"
    data: HearingHeldData


class HearingWaivedData(CaseFact):
    side: Side
    ground: WaiverGround
    waived_on: date
    party_id: UUID | None = None
    party_kind: PartyKind | None = None


class HearingWaived(Event):
    """T13: somebody of one side is not heard, and why (Awb 9:10(2))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.hearing-waived.v1"] = "nl.wederhoor.complaints.hearing-waived.v1"
    data: HearingWaivedData


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

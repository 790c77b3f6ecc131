"""What notifications publishes: the result of each message."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import AwareDatetime

from contracts.event import Door, Event, Fact
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind


class MessageFact(Fact):
    """Which message to which kind of recipient; never an address. `complaintId` is the id of the file, of the kind in
    `file`. `partyId` says which person of the case; absent for officials who are no party, and in facts from before
    parties had an id."""

    message_id: UUID
    message_code: MessageCode
    complaint_id: UUID
    reference: str
    file: FileKind = FileKind.COMPLAINT
    recipient_kind: RecipientKind
    party_id: UUID | None = None


class SentData(MessageFact):
    channel: DeliveryChannel
    sent_at: AwareDatetime
    sent_on: date  # the legal day (Awb 2:19), Europe/Amsterdam


class Sent(Event):
    """A message left our systems by e-mail (Awb 2:19). Procedure reads it as evidence, intake shows it."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.messages.sent.v1"] = "nl.wederhoor.messages.sent.v1"
    data: SentData


class FailedData(MessageFact):
    channel: DeliveryChannel
    reason: FailureReason
    next_channel: DeliveryChannel | None = None


class Failed(Event):
    """A message could not be sent this way (Awb 2:11). With `nextChannel` that channel is tried; without it a person
    must act."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.messages.failed.v1"] = "nl.wederhoor.messages.failed.v1"
    data: FailedData


class PostedData(MessageFact):
    posted_on: date


class Posted(Event):
    """The print room posted a letter. From this day it counts as sent."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.letters.posted.v1"] = "nl.wederhoor.letters.posted.v1"
    data: PostedData

"""What is left of a case when its file was destroyed."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact


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

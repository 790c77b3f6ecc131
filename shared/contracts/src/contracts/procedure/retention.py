"""What remains of a case when its file was destroyed."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact


class ErasedData(Fact):
    """What remains of a destroyed case: the fact that it existed."""

    complaint_id: UUID
    reference: str
    erased_on: date


class Erased(Event):
    """The term for keeping the file ended and it was destroyed. Every service that has personal data about it destroys
    that too."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.erased.v1"] = "nl.wederhoor.complaints.erased.v1"
    data: ErasedData

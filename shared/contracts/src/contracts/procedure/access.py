"""Who works at the municipality, and which officials may not know of a complaint. Only for our own services."""

from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from words.people import OfficialRole


class OfficialRecordedData(Fact):
    official_id: str
    name: str
    email: str
    phone: str | None = None
    team: str | None = None
    roles: tuple[OfficialRole, ...]
    active: bool = True


class OfficialRecorded(Event):
    """An official of the directory was added, changed or deactivated, or is told of again: at a start of procedure, and
    daily. In intake and notifications an official has the roles that this fact and their token both give, and none when
    it says that they left. The subject is the official, not a case."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.officials.recorded.v1"] = "nl.wederhoor.officials.recorded.v1"
    data: OfficialRecordedData


class AccessChangedData(Fact):
    """Every official who may not see the complaint (C1-C11); each list replaces the previous one. With `restrictedTo`
    only those officials may see it (C9)."""

    complaint_id: UUID
    shut_out: tuple[str, ...]
    restricted_to: tuple[str, ...] | None = None


class AccessChanged(Event):
    """Intake and notifications answer 404 to these officials."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.case-access.changed.v1"] = "nl.wederhoor.case-access.changed.v1"
    data: AccessChangedData

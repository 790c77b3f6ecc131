"""The units of the municipality, as complaints name them."""

from typing import ClassVar, Literal

from contracts.event import Door, Event, Fact


class TeamRecordedData(Fact):
    """A team is the same unit as long as its code is. One that was removed keeps its name, because earlier complaints
    are about it."""

    team: str
    team_name: str
    staff: int
    active: bool = True


class TeamRecorded(Event):
    """A team of the directory was added, changed or removed, or is told of again: at a start of procedure, and daily.
    Intake offers the active ones; reporting names them all. The subject is the team, not a case."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.teams.recorded.v1"] = "nl.wederhoor.teams.recorded.v1"
    data: TeamRecordedData

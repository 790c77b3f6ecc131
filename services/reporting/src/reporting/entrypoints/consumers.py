"""Applies each fact about a file to the shown figures and to those being built, and remembers the teams."""

from contracts.event import Door, Event
from contracts.procedure.teams import TeamRecorded
from reporting.application.figures.apply_facts import apply_facts
from reporting.application.figures.projections import PROJECTIONS
from reporting.application.ports import Work
from reporting.application.record_team import record_team
from servicekit.delivery.consuming import Reader


async def on_fact(fact: Event, work: Work) -> None:
    for figures in await work.generations():
        await apply_facts([fact], figures)


READERS = [
    Reader(
        queue="reporting.facts",
        door=Door.PUBLIC,
        effects={**dict.fromkeys(PROJECTIONS, on_fact), TeamRecorded: record_team},
    )
]

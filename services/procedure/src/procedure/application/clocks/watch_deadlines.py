"""T32 and the alerts: dates that come near or have passed."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class WatchDeadlines:
    act: Act
    most: int = 50


async def watch_deadlines(command: WatchDeadlines, work: Work) -> int:
    """Handle the cases whose watch day has come; returns how many. Rows stay locked until the alerts are stored, so
    each alert is given once whatever the number of replicas."""
    cases = await work.cases.take_watched(command.act.today, command.most)
    for case in cases:
        case.watch_deadline(command.act)
    return len(cases)

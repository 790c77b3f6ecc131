"""A load of equated days reaches the cases that run (ATW 3(3))."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class RecomputeTerms:
    act: Act
    most: int = 50


async def recompute_terms(command: RecomputeTerms, work: Work) -> int:
    """Handle cases whose dates were computed with an older calendar, and say how many there were. The rows are locked
    until the new dates are stored, and remember the calendar: any number of replicas does each case once, a restart
    goes on where the last one ended, and a case that is reopened later is caught up."""
    calendar = await work.calendar()
    cases = await work.cases.take_outdated(calendar.version, command.most)
    for case in cases:
        case.recompute_terms(command.act, calendar)
    return len(cases)

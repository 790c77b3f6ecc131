"""A load of equated days reaches the running cases (ATW 3(3))."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class RecomputeTerms:
    act: Act
    most: int = 50


async def recompute_terms(command: RecomputeTerms, work: Work) -> int:
    """Recompute cases whose dates were computed with an older calendar; returns how many. Rows stay locked until the
    new dates are stored, and remember the calendar: each case is done once whatever the number of replicas, a restart
    continues where the last run stopped, and a reopened case catches up."""
    calendar = await work.calendar()
    cases = await work.cases.take_outdated(calendar.version, command.most)
    for case in cases:
        case.recompute_terms(command.act, calendar)
    return len(cases)

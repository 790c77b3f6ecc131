"""Cases from before the people of a case had an id: the other services learn of them once."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class TellPeople:
    act: Act
    most: int = 50


async def tell_people(command: TellPeople, work: Work) -> int:
    """Returns how many cases there were."""
    untold = await work.cases.take_untold(command.most)
    for case in untold:
        case.tell_people_of_before(command.act)
    return len(untold)

"""A message could not be delivered: evidence, so that somebody who cannot be reached does not hold up a case for
ever."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work, awaited
from procedure.domain.file.messages import Failure
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class RecordFailure:
    act: Act
    complaint_id: UUID
    failure: Failure


async def record_failure(command: RecordFailure, work: Work) -> None:
    """If the fact arrives before the case, it waits. For a destroyed case it has no effect."""
    case = await awaited(command.complaint_id, work)
    if case is not None:
        case.record_failure(command.act, command.failure)

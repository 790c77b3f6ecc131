"""At every start and every day: the other services are told again who works here, in which roles."""

from dataclasses import dataclass
from datetime import datetime

from procedure.application.ports import Work
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import OfficialChanged

AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class RepeatOfficials:
    act: Act
    told_before: datetime


async def repeat_officials(command: RepeatOfficials, work: Work) -> int:
    """Tell of officials whom the others were last told of before this moment; returns how many. A service that missed
    a fact (a restored backup, a lost queue, an upgrade from a version that kept no roles) would otherwise give an
    official who left their rights back, or withhold them from one who works here (L24)."""
    await work.officials.lock()
    officials = await work.officials.told_before(command.told_before, AT_ONCE)
    for official in officials:
        work.note(OfficialChanged(official, command.act.at))
    await work.officials.note_told([official.official_id for official in officials], command.act.at)
    return len(officials)

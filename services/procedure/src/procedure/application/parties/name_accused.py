"""T2a: who is accused, in which team, on which theme."""

from dataclasses import dataclass

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.parties.accused import Naming


@dataclass(frozen=True, kw_only=True)
class NameAccused(OnCase):
    naming: Naming


async def name_accused(command: NameAccused, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    municipality.check_theme(command.naming.theme)
    case.name_accused(command.act, command.naming, await work.officials.directory(), await work.calendar())
    return case

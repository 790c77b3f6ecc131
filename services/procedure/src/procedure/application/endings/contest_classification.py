"""T28: the complainant contests the classification."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class ContestClassification(OnCase):
    text: str


async def contest_classification(command: ContestClassification, work: Work) -> Case:
    case = await admitted(command, work)
    case.contest_classification(command.act, command.text, await work.calendar())
    return case

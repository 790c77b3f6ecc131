"""T31: what was done under a conflict is reviewed (Awb 2:4)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class ReviewEarlierActs(OnCase):
    text: str


async def review_earlier_acts(command: ReviewEarlierActs, work: Work) -> Case:
    case = await admitted(command, work)
    case.review_earlier_acts(command.act, command.text)
    return case

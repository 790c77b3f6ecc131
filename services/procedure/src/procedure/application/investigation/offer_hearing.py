"""T12: both sides are offered a hearing (Awb 9:10(1))."""

from dataclasses import dataclass

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from servicekit.ids import new_id


@dataclass(frozen=True, kw_only=True)
class OfferHearing(OnCase):
    """Without options the letter has the ones that the municipality always offers."""

    options: tuple[str, ...] = ()


async def offer_hearing(command: OfferHearing, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    options = command.options or municipality.hearing_options
    case.offer_hearing(command.act, new_id(), options, await work.calendar())
    return case

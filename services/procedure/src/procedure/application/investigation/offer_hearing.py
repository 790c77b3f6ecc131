"""T12: people are offered a hearing (Awb 9:10(1))."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from servicekit.ids import new_id


@dataclass(frozen=True, kw_only=True)
class OfferHearing(OnCase):
    """Without options the letter has the ones that the municipality always offers. `persons` are offered it (again);
    without them everybody who was not."""

    options: tuple[str, ...] = ()
    persons: tuple[UUID, ...] = ()


async def offer_hearing(command: OfferHearing, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    options = command.options or municipality.hearing_options
    case.offer_hearing(command.act, new_id(), options, await work.calendar(), command.persons)
    return case

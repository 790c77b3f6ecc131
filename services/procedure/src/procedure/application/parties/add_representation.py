"""A representative speaks for the complainant (Awb 2:1)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.file.people import Address
from procedure.domain.parties.party import Representation
from servicekit.ids import new_id
from words.people import RepresentationScope


@dataclass(frozen=True, kw_only=True)
class AddRepresentation(OnCase):
    """Without an address it is the person who submitted the complaint. The authorisation is a document in the file."""

    name: str
    address: Address | None
    scope: RepresentationScope
    valid_from: date
    valid_until: date | None
    document_id: UUID | None


async def add_representation(command: AddRepresentation, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    if command.document_id is not None:
        await work.documents.get(command.complaint_id, command.document_id)
    representation = Representation(
        new_id(),
        command.name,
        command.address,
        command.scope,
        command.valid_from,
        command.valid_until,
        command.document_id,
        act.today,
        act.actor.official_id,
    )
    case.add_representation(act, representation)
    return case

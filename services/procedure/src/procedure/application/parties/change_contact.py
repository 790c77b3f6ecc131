"""T35: contact data or consent of a person in the case change."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted, awaited
from procedure.domain.case import Case
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.contact_data import ContactRequest, ContactUnchanged


@dataclass(frozen=True, kw_only=True)
class ChangeContact(OnCase):
    request: ContactRequest


@dataclass(frozen=True)
class ApplyContactRequest:
    """What a person asks on the own page, or a registrar for them."""

    act: Act
    complaint_id: UUID
    request: ContactRequest


async def change_contact(command: ChangeContact, work: Work) -> Case:
    case = await admitted(command, work)
    case.change_contact(command.act, command.request)
    return case


async def apply_contact_request(command: ApplyContactRequest, work: Work) -> None:
    """If the request arrives before the case, it waits. It has no effect for a destroyed case, or when the file says so
    already."""
    case = await awaited(command.complaint_id, work)
    if case is not None:
        with suppress(ContactUnchanged):
            case.change_contact(command.act, command.request)

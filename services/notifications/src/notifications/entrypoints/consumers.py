"""What this service does with the facts of other services."""

from collections.abc import Sequence
from typing import Any

from contracts.event import Door, Event
from contracts.intake import Submitted
from contracts.procedure.access import AccessChanged, OfficialRecorded
from contracts.procedure.letter_due import LetterDue
from contracts.procedure.parties import PartiesRecorded
from contracts.procedure.retention import Erased
from notifications.application.change_access import change_access
from notifications.application.delivery.plan_messages import PlanMessages, plan_messages
from notifications.application.erase_complaint import EraseComplaint, erase_complaint
from notifications.application.incoming import parties, submission
from notifications.application.people.record_contact import RecordContact, record_contact
from notifications.application.people.record_official import record_official
from notifications.application.people.record_parties import record_parties
from notifications.application.ports import Work
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from servicekit.clock import Now
from servicekit.delivery.consuming import Effect, Reader
from words.submissions import Channel


async def on_official_recorded(event: OfficialRecorded, work: Work) -> None:
    data = event.data
    roles = tuple(role.value for role in data.roles)
    official = Official(data.official_id, data.name, data.email, roles, data.active, int(event.sequence))
    await record_official(official, work)


async def on_access_changed(event: AccessChanged, work: Work) -> None:
    data = event.data
    access = CaseAccess(data.complaint_id, data.shut_out, int(event.sequence), data.restricted_to)
    await change_access(access, work)


def readers(now: Now) -> Sequence[Reader]:
    """It writes to people, so nearly everything comes through the personal door; only the erasure is a public fact."""

    async def on_submitted(event: Submitted, work: Work) -> None:
        data = event.data
        by_web_form = data.channel is Channel.WEB_FORM
        await record_contact(RecordContact(event.id, submission(data), by_web_form, data.received_at), work, now())

    async def on_parties_recorded(event: PartiesRecorded, work: Work) -> None:
        await record_parties(parties(event.data), work, now())

    async def on_letter_due(event: LetterDue, work: Work) -> None:
        await plan_messages(PlanMessages(event.id, event.data), work, now())

    async def on_erased(event: Erased, work: Work) -> None:
        await erase_complaint(EraseComplaint(event.data.complaint_id), work, now())

    effects: dict[type[Event], Effect] = {
        Submitted: unless_erased(on_submitted),
        PartiesRecorded: unless_erased(on_parties_recorded),
        OfficialRecorded: on_official_recorded,
        AccessChanged: unless_erased(on_access_changed),
        LetterDue: unless_erased(on_letter_due),
    }
    return [
        Reader(queue="notifications.personal", door=Door.PERSONAL, effects=effects),
        Reader(queue="notifications.facts", door=Door.PUBLIC, effects={Erased: on_erased}),
    ]


def unless_erased(effect: Effect) -> Effect:
    """Late facts about a destroyed complaint must not bring anything of it back."""

    async def guarded(event: Any, work: Work) -> None:
        linked = getattr(event.data, "linked_complaint_id", None)
        if not any([await work.erasures.has(each) for each in (event.data.complaint_id, linked) if each]):
            await effect(event, work)

    return guarded

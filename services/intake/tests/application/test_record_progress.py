from uuid import uuid4

import pytest
from intake_builders import CaseFacts, a_complaint, a_mark
from intake_fakes import MemoryFrontDoor, MemoryStore, MemoryWork

from contracts import notifications, procedure
from contracts.event import Door
from contracts.procedure import AccusedNamed
from contracts.vocabulary import RecipientKind
from intake.application.record_progress import SHOWN, record_progress
from servicekit.errors import NotYetKnown


def test_every_public_fact_of_a_case_is_shown_except_about_whom_it_is() -> None:
    public = {event for event in (*procedure.EVENTS, *notifications.EVENTS) if event.door is Door.PUBLIC}

    assert public - set(SHOWN) == {AccusedNamed}


async def test_a_fact_about_an_unknown_complaint_waits() -> None:
    with pytest.raises(NotYetKnown):
        await record_progress(CaseFacts(uuid4()).triage_started(), MemoryWork(MemoryStore()))


@pytest.mark.parametrize(
    ("kind", "shown"),
    [(kind, kind in {RecipientKind.COMPLAINANT, RecipientKind.REPRESENTATIVE}) for kind in RecipientKind],
)
async def test_only_messages_to_the_complainant_are_shown(kind: RecipientKind, shown: bool) -> None:
    store = MemoryStore()
    proof = await MemoryFrontDoor(store).accept(a_complaint(), a_mark(), bytes(32))

    await record_progress(CaseFacts(proof.complaint_id).message_sent(uuid4(), kind=kind), MemoryWork(store))

    assert bool(store.steps) is shown

from uuid import uuid4

import pytest
from intake_builders import a_complaint, a_mark
from intake_facts import CaseFacts
from intake_fakes import MemoryFrontDoor, MemoryStore, MemoryWork

from contracts.catalogue import CATALOGUE
from contracts.event import Door
from contracts.procedure.parties import AccusedRemoved
from contracts.procedure.retention import Erased
from contracts.procedure.triage import AccusedNamed
from intake.application.progress.record_progress import record_progress
from intake.application.progress.shown import SHOWN
from servicekit.errors import NotYetKnown
from words.messages import FileKind, RecipientKind


def test_every_public_fact_of_a_case_is_shown_except_the_accused_and_the_erasure() -> None:
    told = [entry.event for entry in CATALOGUE if entry.publisher in {"procedure", "notifications"}]
    of_a_case = [event for event in told if not event.__module__.endswith((".ombudsman", ".recommendations", ".teams"))]

    assert {event for event in of_a_case if event.door is Door.PUBLIC} - set(SHOWN) == {
        AccusedNamed,
        AccusedRemoved,
        Erased,
    }


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


@pytest.mark.parametrize("file", [FileKind.OMBUDSMAN_CASE, FileKind.RECOMMENDATION])
async def test_a_message_about_another_file_is_skipped_and_does_not_wait(file: FileKind) -> None:
    store = MemoryStore()

    await record_progress(CaseFacts(uuid4()).message_sent(uuid4(), file=file), MemoryWork(store))

    assert store.steps == {}

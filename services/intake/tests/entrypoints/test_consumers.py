"""Facts of the other services may arrive in any order and any number: the citizen sees the same page."""

import random
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from intake_app import PUBLIC_URL, AppInMemory
from intake_facts import CaseFacts
from intake_fakes import MemoryWork

from contracts.catalogue import CATALOGUE
from contracts.event import Door, Event
from contracts.procedure.access import AccessChanged, AccessChangedData, OfficialRecorded, OfficialRecordedData
from devstack.doubles import an_event
from intake.entrypoints.consumers import READERS
from servicekit.delivery.consuming import decode
from servicekit.errors import NotYetKnown
from words.cases import CaseState

FACTS, PERSONAL = READERS


async def deliver(service: AppInMemory, *events: Event) -> None:
    """As the consumer does it: from bytes, by type, each in its own unit of work."""
    for event in events:
        reader = FACTS if event.door is Door.PUBLIC else PERSONAL
        read, effect = decode(reader, event.to_bytes())
        await effect(read, MemoryWork(service.store))


def a_story(facts: CaseFacts) -> list[Any]:
    first, second = UUID(int=1), UUID(int=2)
    return [
        facts.terms_set(),
        facts.triage_started(),
        facts.completion_requested("NAME"),
        facts.completion_received("NAME"),
        facts.split(),
        facts.noted_as_signal("NO_ADDRESS"),
        facts.reopened("CLASSIFICATION_CONTESTED", CaseState.TRIAGE),
        facts.message_sent(first),
        facts.team_manager_assigned(),
        facts.conversation_recorded(),
        facts.resolved_informally(),
        facts.reopened(),
        facts.terms_set(reason="REOPENED"),
        facts.handler_appointed(),
        facts.handler_replaced(),
        facts.hearing_offered(),
        facts.hearing_held(),
        facts.lateness_explained(),
        facts.advice_requested(),
        facts.terms_set(date(2026, 5, 11), reason="COMMITTEE"),
        facts.advice_given(),
        facts.postponed_by_consent(),
        facts.terms_set(date(2026, 6, 1), reason="POSTPONED", clock_status="EXTENDED_BY_CONSENT"),
        facts.decided(),
        facts.message_failed(second),
        facts.letter_posted(second),
    ]


@pytest.mark.parametrize("seed", range(15))
async def test_shuffled_and_repeated_facts_give_the_same_page(
    http: httpx.AsyncClient, service: AppInMemory, seed: int
) -> None:
    receipt = (await http.post("/v1/complaints", json={"account": {"whatHappened": "Iets."}})).json()
    path = receipt["ownPageUrl"].removeprefix(PUBLIC_URL)
    story, chance = a_story(CaseFacts(UUID(receipt["complaintId"]))), random.Random(seed)
    await deliver(service, *story)
    in_order = (await http.get(path)).text
    service.store.steps.clear()

    arrived = story + chance.choices(story, k=8)
    chance.shuffle(arrived)
    await deliver(service, *arrived)

    assert (await http.get(path)).text == in_order


async def test_access_to_a_complaint_that_is_not_known_yet_waits(service: AppInMemory) -> None:
    data = AccessChangedData(complaint_id=uuid4(), shut_out=("o-1",))

    with pytest.raises(NotYetKnown):
        await deliver(service, an_event(AccessChanged, data, subject=data.complaint_id, service="procedure"))


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
async def test_of_two_access_lists_the_newest_wins(
    http: httpx.AsyncClient, service: AppInMemory, order: tuple[int, int]
) -> None:
    receipt = (await http.post("/v1/complaints", json={"account": {"whatHappened": "Iets."}})).json()
    complaint_id = UUID(receipt["complaintId"])

    for sequence in order:
        data = AccessChangedData(complaint_id=complaint_id, shut_out=(f"o-{sequence}",))
        event = an_event(AccessChanged, data, subject=complaint_id, sequence=sequence, service="procedure")
        await deliver(service, event)

    assert service.store.access_lists[complaint_id].shut_out == ("o-2",)


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
async def test_the_newest_list_of_a_restricted_complaint_wins(
    http: httpx.AsyncClient, service: AppInMemory, order: tuple[int, int]
) -> None:
    receipt = (await http.post("/v1/complaints", json={"account": {"whatHappened": "Iets."}})).json()
    complaint_id = UUID(receipt["complaintId"])
    limits = {1: ("o-1",), 2: None}

    for sequence in order:
        data = AccessChangedData(complaint_id=complaint_id, shut_out=(), restricted_to=limits[sequence])
        event = an_event(AccessChanged, data, subject=complaint_id, sequence=sequence, service="procedure")
        await deliver(service, event)

    assert service.store.access_lists[complaint_id].restricted_to is None


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
async def test_of_two_facts_about_an_official_the_newest_wins(service: AppInMemory, order: tuple[int, int]) -> None:
    for sequence in order:
        data = OfficialRecordedData(official_id="o-1", name=f"Naam {sequence}", email="o@v.example", roles=())
        await deliver(service, an_event(OfficialRecorded, data, subject=uuid4(), sequence=sequence))

    assert service.store.officials["o-1"].name == "Naam 2"


def test_intake_reads_what_the_catalogue_says_it_reads() -> None:
    ours = {entry.event for entry in CATALOGUE if "intake" in entry.readers}

    assert ours == set(FACTS.effects) | set(PERSONAL.effects)


def test_one_queue_per_door() -> None:
    assert [(reader.queue, reader.door) for reader in READERS] == [
        ("intake.facts", Door.PUBLIC),
        ("intake.personal", Door.PERSONAL),
    ]
    assert all(event.door is reader.door for reader in READERS for event in reader.effects)

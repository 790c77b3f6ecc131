from uuid import UUID, uuid4

import pytest
from intake_builders import a_complaint, a_mark
from intake_fakes import MemoryFrontDoor, MemoryQuestions, MemoryStore, MemoryWork

from intake.application.visibility.read_complaint import ReadComplaint, read_complaint
from intake.domain.errors import ComplaintNotFound
from intake.domain.visibility import AccessList

REGISTRAR, COORDINATOR = "o-1007", "o-1001"


async def a_registered_complaint(store: MemoryStore) -> UUID:
    proof = await MemoryFrontDoor(store).accept(a_complaint(registered_by=REGISTRAR), a_mark(), bytes(32))
    return proof.complaint_id


@pytest.mark.parametrize(
    ("official", "coordinator"), [(REGISTRAR, False), (COORDINATOR, True)], ids=["registrar", "coordinator"]
)
async def test_the_registrar_and_the_coordinators_see_a_complaint(official: str, coordinator: bool) -> None:
    store = MemoryStore()
    complaint_id = await a_registered_complaint(store)

    file = await read_complaint(ReadComplaint(complaint_id, official, coordinator), MemoryQuestions(store))

    assert file.proof.complaint_id == complaint_id


async def test_another_registrar_is_told_that_there_is_none() -> None:
    store = MemoryStore()
    complaint_id = await a_registered_complaint(store)

    with pytest.raises(ComplaintNotFound):
        await read_complaint(ReadComplaint(complaint_id, "o-1008", coordinator=False), MemoryQuestions(store))


@pytest.mark.parametrize(
    ("official", "coordinator"), [(REGISTRAR, False), (COORDINATOR, True)], ids=["registrar", "coordinator"]
)
async def test_an_official_who_is_shut_out_is_told_that_there_is_none(official: str, coordinator: bool) -> None:
    store = MemoryStore()
    complaint_id = await a_registered_complaint(store)
    await MemoryWork(store).access_lists.replace(AccessList(complaint_id, (official,), 1))

    with pytest.raises(ComplaintNotFound):
        await read_complaint(ReadComplaint(complaint_id, official, coordinator), MemoryQuestions(store))


@pytest.mark.parametrize(("official", "admitted"), [(COORDINATOR, True), (REGISTRAR, False)])
async def test_a_restricted_complaint_is_seen_only_by_the_officials_on_its_list(official: str, admitted: bool) -> None:
    store = MemoryStore()
    complaint_id = await a_registered_complaint(store)
    await MemoryWork(store).access_lists.replace(AccessList(complaint_id, (), 1, restricted_to=(COORDINATOR,)))
    question = ReadComplaint(complaint_id, official, coordinator=official == COORDINATOR)

    if admitted:
        assert (await read_complaint(question, MemoryQuestions(store))).proof.complaint_id == complaint_id
    else:
        with pytest.raises(ComplaintNotFound):
            await read_complaint(question, MemoryQuestions(store))


async def test_a_complaint_that_does_not_exist_gives_the_same_answer() -> None:
    with pytest.raises(ComplaintNotFound):
        await read_complaint(ReadComplaint(uuid4(), COORDINATOR, coordinator=True), MemoryQuestions(MemoryStore()))

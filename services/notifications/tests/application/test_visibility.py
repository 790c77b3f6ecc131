import pytest
from notifications_builders import COMPLAINT, a_contact, a_message
from notifications_fakes import MemoryQuestions, Store

from notifications.application.visibility import may_see, read_text
from notifications.domain.access import CaseAccess
from notifications.domain.errors import MessageNotFound
from notifications.domain.message import Message
from notifications.domain.vocabulary import RecipientKind


def a_store(message: Message | None = None, *shut_out: str) -> Store:
    store = Store(contacts={COMPLAINT: a_contact()}, accesses={COMPLAINT: CaseAccess(COMPLAINT, shut_out, 1)})
    if message is not None:
        store.messages[message.message_id] = message
    return store


async def reads(store: Store, reader: str, *roles: str, client: bool = False) -> bool:
    (message_id,) = store.messages
    try:
        await read_text(MemoryQuestions(store), message_id, reader, set(roles), client=client)
    except MessageNotFound:
        return False
    return True


async def test_whoever_is_shut_out_does_not_see_the_complaint() -> None:
    questions = MemoryQuestions(a_store(None, "o-1010"))

    assert not await may_see(questions, COMPLAINT, "o-1010", {"complaint_coordinator"})
    assert await may_see(questions, COMPLAINT, "o-1011", {"complaint_coordinator"})


@pytest.mark.parametrize(("role", "sees"), [("complaint_coordinator", True), ("registrar", True), ("auditor", False)])
async def test_before_conflicts_are_known_only_the_desk_sees_it(role: str, sees: bool) -> None:
    store = Store(contacts={COMPLAINT: a_contact()})

    assert await may_see(MemoryQuestions(store), COMPLAINT, "o-1", {role}) is sees


async def test_a_complaint_that_does_not_exist_is_seen_by_nobody() -> None:
    assert not await may_see(MemoryQuestions(Store()), COMPLAINT, "o-1010", {"complaint_coordinator"})


async def test_an_official_reads_only_what_was_written_to_him() -> None:
    store = a_store(a_message(kind=RecipientKind.HANDLER, official_id="o-1020"))

    assert await reads(store, "o-1020", "complaint_handler")
    assert not await reads(store, "o-1010", "complaint_coordinator")
    assert not await reads(store, "o-1019", "auditor")


async def test_intake_reads_what_was_written_to_a_citizen_and_nothing_else() -> None:
    citizen, handler = a_store(a_message()), a_store(a_message(kind=RecipientKind.HANDLER, official_id="o-1020"))

    assert await reads(citizen, "wederhoor-intake", "service", client=True)
    assert not await reads(handler, "wederhoor-intake", "service", client=True)
    assert not await reads(citizen, "integrator", "integration_client", client=True)


async def test_an_official_cannot_pass_for_intake() -> None:
    assert not await reads(a_store(a_message()), "o-1", "service", client=False)


async def test_the_accused_reads_his_copy_although_shut_out_of_the_case() -> None:
    assert await reads(a_store(a_message(kind=RecipientKind.ACCUSED, official_id="o-1030"), "o-1030"), "o-1030")


async def test_a_manager_found_to_be_involved_no_longer_reads_his_message() -> None:
    store = a_store(a_message(kind=RecipientKind.TEAM_MANAGER, official_id="o-1106"), "o-1106")

    assert not await reads(store, "o-1106", "team_manager")

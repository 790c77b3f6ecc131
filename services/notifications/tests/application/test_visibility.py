import pytest
from notifications_builders import (
    COMPLAINT,
    OTHER_COMPLAINT,
    a_contact,
    a_message,
    an_occasion,
)
from notifications_fake_questions import MemoryQuestions
from notifications_fakes import Store

from notifications.application.visibility import may_read_log, may_see, read_text
from notifications.domain.delivery.message import Message
from notifications.domain.errors import MessageNotFound
from notifications.domain.visibility import CaseAccess
from words.messages import FileKind, MessageCode, RecipientKind


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


async def test_an_official_who_is_shut_out_does_not_see_the_complaint() -> None:
    questions = MemoryQuestions(a_store(None, "o-1010"))

    assert not await may_see(questions, COMPLAINT, "o-1010", {"complaint_coordinator"})
    assert await may_see(questions, COMPLAINT, "o-1011", {"complaint_coordinator"})


@pytest.mark.parametrize(("role", "sees"), [("complaint_coordinator", True), ("registrar", True), ("auditor", False)])
async def test_before_conflicts_are_known_only_the_desk_sees_it(role: str, sees: bool) -> None:
    store = Store(contacts={COMPLAINT: a_contact()})

    assert await may_see(MemoryQuestions(store), COMPLAINT, "o-1", {role}) is sees


async def test_no_one_sees_a_complaint_that_does_not_exist() -> None:
    assert not await may_see(MemoryQuestions(Store()), COMPLAINT, "o-1010", {"complaint_coordinator"})


async def test_an_official_reads_only_messages_to_them() -> None:
    store = a_store(a_message(kind=RecipientKind.HANDLER, official_id="o-1020"))

    assert await reads(store, "o-1020", "complaint_handler")
    assert not await reads(store, "o-1010", "complaint_coordinator")
    assert not await reads(store, "o-1019", "auditor")


async def test_intake_reads_only_messages_to_citizens() -> None:
    citizen, handler = a_store(a_message()), a_store(a_message(kind=RecipientKind.HANDLER, official_id="o-1020"))

    assert await reads(citizen, "wederhoor-intake", "service", client=True)
    assert not await reads(handler, "wederhoor-intake", "service", client=True)
    assert not await reads(citizen, "integrator", "integration_client", client=True)


async def test_an_official_cannot_pass_for_intake() -> None:
    assert not await reads(a_store(a_message()), "o-1", "service", client=False)


async def test_the_accused_reads_their_copy_although_shut_out_of_the_case() -> None:
    assert await reads(a_store(a_message(kind=RecipientKind.ACCUSED, official_id="o-1030"), "o-1030"), "o-1030")


async def test_a_manager_found_to_be_involved_no_longer_reads_their_message() -> None:
    store = a_store(a_message(kind=RecipientKind.TEAM_MANAGER, official_id="o-1106"), "o-1106")

    assert not await reads(store, "o-1106", "team_manager")


def a_restricted_store(message: Message | None = None) -> Store:
    store = a_store(message, "o-9")
    store.accesses[COMPLAINT].restricted_to = ("o-1", "o-9")
    return store


async def test_a_restricted_complaint_is_seen_only_by_the_officials_on_its_list() -> None:
    questions = MemoryQuestions(a_restricted_store())

    seen = [who for who in ("o-1", "o-2", "o-9") if await may_see(questions, COMPLAINT, who, {"complaint_coordinator"})]

    assert seen == ["o-1"]


async def test_the_auditor_reads_the_log_of_a_restricted_complaint_unless_involved() -> None:
    questions = MemoryQuestions(a_restricted_store())

    assert await may_read_log(questions, COMPLAINT, "o-7", {"auditor"})
    assert not await may_read_log(questions, COMPLAINT, "o-9", {"auditor"})
    assert not await may_see(questions, COMPLAINT, "o-7", {"auditor", "registrar"})


@pytest.mark.parametrize(
    ("kind", "code", "readable"),
    [
        (RecipientKind.ACCUSED, MessageCode.M09, True),
        (RecipientKind.AUDITOR, MessageCode.M33, True),
        (RecipientKind.MANAGEMENT, MessageCode.M33, True),
        (RecipientKind.MANAGEMENT, MessageCode.M23, False),
        (RecipientKind.HANDLER, MessageCode.M08, False),
    ],
)
async def test_the_accused_and_supervisors_of_emergency_access_read_their_messages_when_not_on_the_list(
    kind: RecipientKind, code: MessageCode, readable: bool
) -> None:
    store = a_restricted_store(a_message(kind=kind, code=code, official_id="o-2"))

    assert await reads(store, "o-2") is readable


async def test_an_involved_official_does_not_supervise() -> None:
    message = a_message(kind=RecipientKind.MANAGEMENT, code=MessageCode.M33, official_id="o-9")

    assert not await reads(a_restricted_store(message), "o-9")


def a_store_of_an_ombudsman_case() -> Store:
    occasion = an_occasion(file=FileKind.OMBUDSMAN_CASE, linked_complaint_id=OTHER_COMPLAINT)
    message = a_message(message_id=COMPLAINT, occasion=occasion, kind=RecipientKind.HANDLER, official_id="o-1")
    return Store(messages={COMPLAINT: message})


@pytest.mark.parametrize(
    ("role", "sees"),
    [("complaint_coordinator", True), ("auditor", True), ("ombudsman_liaison", True), ("complaint_handler", False)],
)
async def test_the_log_of_an_ombudsman_case_is_read_by_those_who_work_on_it(role: str, sees: bool) -> None:
    assert await may_read_log(MemoryQuestions(a_store_of_an_ombudsman_case()), COMPLAINT, "o-1", {role}) is sees


async def test_the_liaison_does_not_read_the_log_of_a_complaint() -> None:
    assert not await may_read_log(MemoryQuestions(a_store()), COMPLAINT, "o-1", {"ombudsman_liaison"})


async def test_an_official_who_may_not_know_of_a_complaint_may_not_know_of_files_that_come_from_it() -> None:
    store = a_store_of_an_ombudsman_case()
    store.accesses[OTHER_COMPLAINT] = CaseAccess(OTHER_COMPLAINT, ("o-1",), 1, ("o-1", "o-2"))
    questions, roles = MemoryQuestions(store), {"complaint_coordinator"}

    seen = [who for who in ("o-1", "o-2", "o-3") if await may_see(questions, COMPLAINT, who, roles)]

    assert seen == ["o-2"]
    assert not await reads(store, "o-1", "complaint_handler")
    assert await may_read_log(questions, COMPLAINT, "o-3", {"auditor"})
    assert not await may_read_log(questions, COMPLAINT, "o-1", {"auditor"})

from notifications_builders import COMPLAINT, EMAIL, MONDAY, some_texts
from notifications_facts import a_submission, a_wire_person, an_access_changed, an_official_recorded
from notifications_fakes import MemoryWork

from contracts.intake import Submitted
from contracts.procedure.access import OfficialRecorded
from notifications.domain.delivery.message import Message
from notifications.entrypoints.consumers import on_access_changed, on_official_recorded, readers
from words.messages import MessageCode
from words.messages import RecipientKind as Kind
from words.submissions import Channel


async def submitted(event: Submitted) -> MemoryWork:
    work = MemoryWork()
    await readers(lambda: MONDAY)[0].effects[Submitted](event, work)
    return work


def receipts(work: MemoryWork) -> list[Message]:
    return list(work.store.messages.values())


async def test_a_typed_email_address_gets_number_and_time_at_once_whatever_the_consent() -> None:
    work = await submitted(a_submission(a_wire_person(consent=False)))

    (receipt,) = receipts(work)
    assert (receipt.code, receipt.email, receipt.due_at) == (MessageCode.M01R, EMAIL, MONDAY)
    text = (
        some_texts().written(receipt.told or "", receipt.code, receipt.reference, receipt.as_told, MONDAY.date()).text
    )
    assert "K-2026-000007" in text
    assert "maandag 2 maart 2026 om 9.14 uur" in text
    assert "Sanne" not in text
    assert "kraanvogel" not in text


async def test_without_an_email_address_there_is_no_receipt() -> None:
    assert receipts(await submitted(a_submission(a_wire_person(email=None)))) == []
    assert receipts(await submitted(a_submission(None))) == []


async def test_a_complaint_by_post_or_telephone_gets_no_receipt_by_email() -> None:
    for channel in (Channel.LETTER, Channel.PHONE, Channel.DESK, Channel.EMAIL):
        assert receipts(await submitted(a_submission(a_wire_person(), channel=channel))) == []


async def test_the_contact_is_stored_with_the_consent() -> None:
    work = await submitted(a_submission(a_wire_person(consent=True), representative=a_wire_person(email=None)))

    contact = work.store.contacts[COMPLAINT]
    complainant, representative = (contact.person(kind) for kind in (Kind.COMPLAINANT, Kind.REPRESENTATIVE))
    assert complainant is not None
    assert complainant.consent is not None
    assert representative is not None
    assert representative.consent is None


async def test_the_directory_and_the_conflict_lists_are_stored() -> None:
    work = MemoryWork()
    newer: OfficialRecorded = an_official_recorded(sequence=2, name="Aisha Nieuwnaam")

    await on_official_recorded(newer, work)
    await on_official_recorded(an_official_recorded(sequence=1), work)
    await on_access_changed(an_access_changed("o-1106"), work)

    assert work.store.officials["o-1020"].name == "Aisha Nieuwnaam"
    assert not work.store.accesses[COMPLAINT].admits("o-1106")

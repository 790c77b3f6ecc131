"""From a fact on the broker to an e-mail in a mailbox and a fact on the broker."""

import asyncio
import json
from typing import Any

import aio_pika
import pytest
from notifications_builders import COMPLAINT, EMAIL, SANNE
from notifications_facts import (
    COPY,
    a_letter_due,
    a_recipient,
    a_submission,
    a_wire_party,
    a_wire_person,
    an_official_recorded,
    some_parties_recorded,
)
from notifications_running import IntakeStub, Running

from words.messages import RecipientKind

pytestmark = pytest.mark.servers

# Words of the complaint, the decision and the people: they belong in texts, never in an e-mail or a public fact.
SEEDED = ("kraanvogel", "excuses", "Sanne", "Verzonnenlaan", "0612345678", "Willemijn", "gegrond", "Modelmens")


async def arrived(service: Running, count: int) -> list[Any]:
    async def enough() -> bool:
        return len(service.mail.messages) >= count

    await service.until(enough)
    return service.mail.messages


async def settled(service: Running, *states: str) -> list[dict[str, Any]]:
    async def all_there() -> Any:
        messages = await service.messages(COMPLAINT)
        return messages if sorted(m["state"] for m in messages) == sorted(states) else None

    return list(await service.until(all_there))


async def facts_told(service: Running, count: int) -> list[dict[str, Any]]:
    async with await aio_pika.connect(service.rabbitmq_url) as connection:
        channel = await connection.channel()
        await channel.set_qos(prefetch_count=100)
        log = await channel.get_queue("wederhoor.log", ensure=False)
        told: list[dict[str, Any]] = []
        async with asyncio.timeout(20), log.iterator(arguments={"x-stream-offset": "first"}) as stream:
            async for message in stream:
                told.append(json.loads(message.body))
                await message.ack()
                if len(told) == count:
                    return told
    return told


async def test_a_citizen_with_consent_gets_a_receipt_and_an_announcement(service: Running) -> None:
    await service.publish(a_submission(a_wire_person(consent=True)), a_letter_due())

    mails = await arrived(service, 2)
    messages = await settled(service, "SENT", "SENT")
    told = await facts_told(service, 2)

    assert {mail.envelope_to[0] for mail in mails} == {EMAIL}
    assert {mail["Subject"] for mail in mails} == {
        "Ontvangstbewijs van uw klacht",
        "Nieuw bericht over klacht K-2026-000007",
    }
    announced = next(mail for mail in mails if mail["Subject"].startswith("Nieuw"))
    assert "https://klachten.example/mijn/geheim-1" in announced.text
    assert "dinsdag 7 april 2026" in announced.text
    assert {m["code"]: [line["event"] for line in m["history"]] for m in messages} == {
        "M01R": ["PLANNED", "RENDERED", "ATTEMPTED", "SENT"],
        "M16": ["PLANNED", "RENDERED", "ATTEMPTED", "SENT"],
    }
    assert {fact["type"] for fact in told} == {"nl.wederhoor.messages.sent.v1"}


async def test_no_name_no_word_and_no_secret_leaves_by_email_or_in_a_public_fact(service: Running) -> None:
    accused = a_recipient(RecipientKind.ACCUSED, official_id="o-1020")
    handler = a_recipient(RecipientKind.HANDLER, official_id="o-1020")
    await service.publish(
        a_submission(a_wire_person(consent=True), representative=a_wire_person(consent=True, email="r@post.example")),
        an_official_recorded(),
        a_letter_due(COPY, a_recipient(), a_recipient(RecipientKind.REPRESENTATIVE), accused, handler),
    )

    mails = await arrived(service, 5)
    messages = await settled(service, *["SENT"] * 5)
    told = await facts_told(service, 5)

    seen = [f"{mail['Subject']} {mail['To']} {mail.text} {mail.html}" for mail in mails]
    seen += [json.dumps(fact) for fact in told]
    seen += [json.dumps(message["history"]) for message in messages]
    assert [word for word in SEEDED for text in seen if word.lower() in text.lower()] == []
    kept = json.dumps([*told, *messages])
    assert "geheim" not in kept
    assert EMAIL not in kept


async def test_a_letter_whose_submission_comes_later_waits_for_it(service: Running) -> None:
    await service.publish(a_letter_due())
    await asyncio.sleep(0.5)
    await service.publish(a_submission(a_wire_person(consent=True)))

    assert len(await arrived(service, 2)) == 2


async def test_facts_that_come_twice_make_one_message(service: Running) -> None:
    facts = (a_submission(a_wire_person(consent=True)), a_letter_due())

    await service.publish(*facts, *facts)
    await settled(service, "SENT", "SENT")
    await service.publish(*facts)
    await asyncio.sleep(1.5)

    assert len(service.mail.messages) == 2


async def test_a_refused_mailbox_ends_in_the_print_queue(service: Running) -> None:
    service.mail.refuse(EMAIL)
    await service.publish(a_submission(a_wire_person(consent=True), channel="LETTER"), a_letter_due())  # type: ignore[arg-type]

    messages = await settled(service, "FAILED", "QUEUED")
    (told,) = await facts_told(service, 1)

    by_channel = {message["channel"]: message for message in messages}
    assert (by_channel["EMAIL"]["failureReason"], by_channel["EMAIL"]["nextChannel"]) == ("REFUSED", "LETTER")
    assert by_channel["LETTER"]["insteadOf"] == by_channel["EMAIL"]["messageId"]
    assert [line["event"] for line in by_channel["EMAIL"]["history"]][-2:] == ["FAILED", "FELL_BACK"]
    assert (told["data"]["reason"], told["data"]["nextChannel"]) == ("REFUSED", "LETTER")


async def test_what_reached_no_one_leaves_by_itself_when_an_address_is_known(service: Running) -> None:
    known = a_wire_person(consent=True).model_dump(by_alias=False)
    nobody = a_wire_party(email=None, address=None)
    letter = a_letter_due(COPY, a_recipient(party_id=SANNE), version=1)
    await service.publish(letter, some_parties_recorded(1, nobody))
    (task,) = await settled(service, "FAILED")
    tasks = await service.get("/v1/tasks", "o-1010", "complaint_coordinator")

    await service.publish(some_parties_recorded(2, a_wire_party(**known)))
    (message,) = await settled(service, "SENT")
    told = await facts_told(service, 2)

    assert [each["messageId"] for each in tasks.json()["items"]] == [task["messageId"]] == [message["messageId"]]
    assert [line["event"] for line in message["history"]][-4:] == ["READDRESSED", "RENDERED", "ATTEMPTED", "SENT"]
    assert [fact["type"].split(".")[3] for fact in told] == ["failed", "sent"]
    assert {fact["data"]["partyId"] for fact in told} == {str(SANNE)}


async def test_while_intake_is_down_the_announcement_waits_and_the_receipt_does_not(
    service: Running, intake_stub: IntakeStub
) -> None:
    intake_stub.away = True
    await service.publish(a_submission(a_wire_person(consent=True)), a_letter_due())

    await settled(service, "SENT", "PLANNED")
    await arrived(service, 1)
    intake_stub.away = False
    await settled(service, "SENT", "SENT")

    assert len(service.mail.messages) == 2
    assert all(token.startswith("Bearer ") for token in intake_stub.asked_by)


async def test_an_unreadable_message_is_parked_and_harms_nothing(service: Running) -> None:
    async with await aio_pika.connect(service.rabbitmq_url) as connection:
        channel = await connection.channel()
        exchange = await channel.get_exchange("wederhoor.personal")
        for body in (b"{", b'{"type":"nl.wederhoor.case-letters.due.v1","data":{"letter":{"code":"M99"}}}'):
            await exchange.publish(aio_pika.Message(body), "nl.wederhoor.case-letters.due.v1")

    async def parked() -> Any:
        return (await service.get("/v1/operations/inbox", "o-1", "operator")).json()["total"] == 2

    await service.until(parked)
    await service.publish(a_submission(a_wire_person()))
    assert len(await arrived(service, 1)) == 1


async def test_operators_see_the_state_of_messages(service: Running) -> None:
    await service.publish(a_submission(a_wire_person()))
    await settled(service, "SENT")

    metrics = (await service.client.get("/metrics")).text

    assert 'messages{state="SENT"}' in metrics
    assert "messages_overdue_seconds" in metrics
    assert "messages_open_tasks" in metrics

"""A database of the version that wrote messages when it planned them: nothing is lost, and everything leaves once."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from notifications_builders import COMPLAINT, EMAIL, MONDAY, NEW_EMAIL, REFERENCE, a_case, a_party, a_person, some_texts
from notifications_facts import a_letter_due
from notifications_outside import ListedMailer, NumberedLinks, PlainPrinter, ShelvedDocuments
from sqlalchemy.ext.asyncio import AsyncEngine

from devstack.migrations import alembic
from notifications.adapters.queries import SqlQuestions
from notifications.adapters.tables import map_tables
from notifications.adapters.unit_of_work import begin_work
from notifications.application.delivery.plan_messages import PlanMessages, plan_messages
from notifications.application.delivery.send_message import Courier, deliver_next
from notifications.application.people.record_parties import record_parties
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of
from words.messages import RecipientKind

pytestmark = pytest.mark.servers

POSTAL = '{"lines": ["Verzonnenlaan 12"], "postcode": "1234 AB", "city": "Voorbeeldstad", "country": "NL"}'
PERSON = f'{{"name": "Sanne Voorbeeld", "address": {POSTAL}, "email": "{EMAIL}", "consent": null}}'
LEASED = {"lease": uuid4(), "leased_until": MONDAY - timedelta(minutes=1), "attempts": 1, "mail_id": "<1@x.example>"}
NOWHERE = {"email": None, "postal": None}
BY_LETTER = {"channel": "LETTER", "email": None}
FAILED = {"state": "FAILED", "due_at": None, "failure_reason": "NO_ADDRESS", "channel": "LETTER", **NOWHERE}
EVERY_STATE: dict[str, dict[str, Any]] = {
    "planned e-mail": {},
    "planned letter": BY_LETTER,
    "e-mail of a courier that crashed": LEASED,
    "sent": {"state": "SENT", "due_at": None, "sent_at": MONDAY},
    "queued": {"state": "QUEUED", "due_at": None, **BY_LETTER},
    "posted": {"state": "POSTED", "due_at": None, "posted_on": MONDAY.date(), **BY_LETTER},
    "failed": FAILED,
    "failed and dealt with": {**FAILED, "resolution": "DELIVERED_OTHERWISE"},
}


def a_row(name: str, **changes: Any) -> dict[str, Any]:
    return {
        "message_id": uuid4(),
        "version": 1,
        "fact_id": name,
        "code": "M16",
        "complaint_id": COMPLAINT,
        "reference": REFERENCE,
        "channel": "EMAIL",
        "recipient_kind": "COMPLAINANT",
        "recipient_key": "COMPLAINANT",
        "name": "Sanne Voorbeeld",
        "email": EMAIL,
        "postal": POSTAL,
        "subject": f"Over {name}",
        "body_text": f"Tekst van {name}.",
        "body_html": f"<p>Tekst van {name}.</p>",
        "dates": "",
        "template_version": "0123456789abcdef",
        "state": "PLANNED",
        "created_at": MONDAY,
        "attempts": 0,
        "due_at": MONDAY,
    } | changes


async def insert(engine: AsyncEngine, table: str, row: dict[str, Any]) -> None:
    reflected = sa.table(table, *(sa.column(name, _type(value)) for name, value in row.items()))
    async with engine.begin() as connection:
        values = {name: _plain(name, value) for name, value in row.items()}
        await connection.execute(sa.insert(reflected).values(**values))


def _type(value: Any) -> sa.types.TypeEngine[Any]:
    return sa.Uuid() if isinstance(value, UUID) else sa.types.NullType()


def _plain(name: str, value: Any) -> Any:
    if name in {"postal", "complainant", "representative"} and value is not None:
        return sa.cast(sa.literal(value, sa.Text), sa.dialects.postgresql.JSONB)
    return value


@pytest.fixture
async def engine(migrated_database: Callable[[str], str]) -> AsyncIterator[AsyncEngine]:
    """The database of before with messages in every state, after the upgrade."""
    map_tables()
    url = migrated_database("notifications")
    alembic("notifications", url, "downgrade", "0005_roles_of_officials")
    engine = create_engine(url)
    for name, changes in EVERY_STATE.items():
        await insert(engine, "messages", a_row(name, **changes))
    people = {"complaint_id": COMPLAINT, "reference": REFERENCE, "complainant": PERSON, "representative": None}
    await insert(engine, "contacts", people)
    await engine.dispose()
    alembic("notifications", url, "upgrade", "head")
    engine = create_engine(url)
    yield engine
    await engine.dispose()


def a_begin(engine: AsyncEngine) -> Any:
    return begin_work(create_sessions(engine), source_of("0" * 20, "notifications"), lambda: MONDAY)


async def delivered(engine: AsyncEngine) -> ListedMailer:
    mailer = ListedMailer()
    outside: dict[str, Any] = {"mailer": mailer, "links": NumberedLinks(), "printer": PlainPrinter()}
    courier = Courier(
        begin=a_begin(engine),
        texts=some_texts(),
        documents=ShelvedDocuments(),
        sender="klachten@voorbeeldstad.example",
        reply_to="klachten@voorbeeldstad.example",
        now=lambda: MONDAY,
        chance=lambda: 0.5,
        **outside,
    )
    while await deliver_next(courier):
        pass
    return mailer


async def states(engine: AsyncEngine) -> dict[str, tuple[str, str]]:
    lines = await SqlQuestions(create_sessions(engine)).messages_about(COMPLAINT)
    asked = sa.text("select message_id, fact_id from messages")
    async with engine.connect() as connection:
        names = {row.message_id: row.fact_id for row in await connection.execute(asked)}
    return {names[line.message_id]: (line.state.value, str(line.channel)) for line in lines}


async def test_every_message_of_before_leaves_once_with_its_text_and_its_address(engine: AsyncEngine) -> None:
    before = await states(engine)
    mailer = await delivered(engine)
    again = await delivered(engine)

    assert {mail.to for mail in mailer.taken} == {EMAIL}
    assert {"Over planned e-mail", "Over e-mail of a courier that crashed"} == {
        line.split("Bericht: ")[1] for mail in mailer.taken for line in mail.text.splitlines() if "Bericht: " in line
    }
    assert (len(mailer.taken), again.taken) == (2, [])
    left = {
        "planned e-mail": ("SENT", "EMAIL"),
        "planned letter": ("QUEUED", "LETTER"),
        "e-mail of a courier that crashed": ("SENT", "EMAIL"),
    }
    assert await states(engine) == before | left
    async with engine.connect() as connection:
        page = (await connection.execute(sa.text("select document from letter_documents"))).scalar_one()
    assert b"Tekst van planned letter." in bytes(page)
    assert b"Verzonnenlaan 12" in bytes(page)


async def test_what_had_failed_goes_out_when_an_address_is_known_and_what_left_does_not(engine: AsyncEngine) -> None:
    await delivered(engine)
    async with a_begin(engine)() as work:
        await record_parties(
            a_case(1, a_party(a_person(address=False, email=NEW_EMAIL, consent=NEW_EMAIL))), work, MONDAY
        )

    mailer = await delivered(engine)

    assert [mail.to for mail in mailer.taken] == [NEW_EMAIL]
    assert "Bericht: Over failed" in mailer.taken[0].text
    assert (await states(engine))["failed and dealt with"][0] == "FAILED"


async def test_the_people_of_before_are_the_submission(engine: AsyncEngine) -> None:
    event = a_letter_due()
    async with a_begin(engine)() as work:
        contact = await work.contacts.get(COMPLAINT)
        assert (contact.version, contact.person(RecipientKind.COMPLAINANT)) == (0, a_person(email=True))
        assert contact.person(RecipientKind.REPRESENTATIVE) is None
        await plan_messages(PlanMessages(event.id, event.data), work, MONDAY)

    await delivered(engine)

    assert (await states(engine))[event.id] == ("QUEUED", "LETTER")


async def test_the_database_refuses_an_attempt_of_a_version_that_cannot_write(engine: AsyncEngine) -> None:
    await insert(
        engine, "messages", a_row("new", channel=None, subject=None, body_text=None, body_html=None, **NOWHERE)
    )

    taking = "update messages set lease = gen_random_uuid(), leased_until = now() where fact_id = 'new'"
    with pytest.raises(sa.exc.IntegrityError, match="text_before_an_attempt"):
        async with engine.begin() as connection:
            await connection.execute(sa.text(taking))

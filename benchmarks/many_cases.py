"""Generates cases by the hundred thousand in PostgreSQL. They came in over ten years, and two in a hundred are still
open. Two thousand complaints are written and stored as the service does it; every case has one of these."""

import asyncio
from uuid import uuid4

import asyncpg
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import cases
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import TermRules
from procedure.domain.case import Case
from procedure.domain.file.people import Address, Person
from procedure.domain.file.submission import Account, Submission
from procedure.domain.organisation.actor import SYSTEM, Act
from servicekit.clock import legal_day, utc_now
from servicekit.database import create_engine
from words.submissions import Channel, ComplaintForm, ConductTowards

CONNECTIONS = 2  # that fill in parallel
COMPLAINTS = 2_000
FREQUENT, RARE = "vergunning", "ooievaar"  # in three of every ten cases; in ten, however many there are
_SENTENCES = """Ik heb drie weken op antwoord gewacht en daarna nog eens gebeld.
De medewerker aan de balie luisterde niet en maakte een grapje over mijn leeftijd.
Mijn brief is volgens de gemeente nooit aangekomen, maar ik heb een bewijs.
Er was toegezegd dat iemand mij terug zou bellen, dat is niet gebeurd.
Aan de telefoon werd de verbinding verbroken voordat ik iets kon uitleggen.
Ik kreeg over mijn uitkering elke keer een ander verhaal te horen.
De toon van het gesprek was onvriendelijk en ik voelde mij niet serieus genomen.
Op de website stond andere informatie dan in de brief van vorige maand.
Mijn gegevens zijn zonder te vragen aan de buren doorgegeven.
Het formulier kon niet worden verstuurd en niemand wist hoe het wel moest.""".splitlines()
_OPEN = ["RECEIVED", "TRIAGE", "INFORMAL", "FORMAL_INTAKE", "INVESTIGATION", "INVESTIGATION", "DECISION_PENDING"]
_CLOSED = ["DECIDED", "DECIDED", "DECIDED", "RESOLVED_INFORMALLY", "RESOLVED_INFORMALLY", "WITHDRAWN"]
_CHANNELS = ["WEB_FORM", "WEB_FORM", "WEB_FORM", "WEB_FORM", "WEB_FORM", "EMAIL", "EMAIL", "PHONE", "LETTER", "DESK"]
_PRIMES = (2654435761, 2246822519, 3266489917, 668265263, 374761393, 2971215073, 1836311903, 433494437)


def _any(prime: int, choices: int) -> str:
    """A number below `choices`, independent of the other numbers of its case."""
    return f"(n * {_PRIMES[prime]} % 4294967291 / 65536 % {choices})"


def _one_of(prime: int, texts: list[str]) -> str:
    return f"(array[{','.join(repr(text) for text in texts)}])[1 + {_any(prime, len(texts))}]"


_TEXT = (
    f"concat_ws(' ', {_one_of(0, _SENTENCES)}, {_one_of(1, _SENTENCES)}, {_one_of(2, _SENTENCES)},"
    f" case when n % 10 < 3 then 'Het ging om een {FREQUENT}.' end,"
    f" case when n = {COMPLAINTS} then 'Er zat een {RARE} op het dak.' end)"
)
_COMPLAINT = {
    "complaint_id": "gen_random_uuid()",
    "reference": "n::text",
    "rules": "'{}'",  # and other columns that no list reads
    "computations": "'[]'",
    "calendar_version": "2147483647",  # so that no job recomputes dates
    "watch_on": "null",
    "submission": f"t.submission || jsonb_build_object('channel', {_one_of(3, _CHANNELS)},"
    f" 'account', (t.submission -> 'account') || jsonb_build_object('what_happened', {_TEXT}),"
    " 'complainant', (t.submission -> 'complainant') || jsonb_build_object('name', 'mw. B. Voorbeeld' || n))",
}
_CASE = {
    "complaint_id": "('01970000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid",
    "reference": "'K-' || extract(year from due - 42) || '-' || lpad(n::text, 6, '0')",
    "state": f"case when open then {_one_of(4, _OPEN)} else {_one_of(4, _CLOSED)} end",
    "received_on": "due - 42",
    "due_on": "due",
    "closed_on": "case when not open then due - 3 end",
    "notice_sent_on": "case when not open then due - 2 end",
    "team": f"'team-' || {_any(5, 50)}",
    "theme": f"'theme-' || {_any(6, 10)}",
    "responsible_body": "case when n % 400 = 0 then 'RAAD' else 'COLLEGE' end",
    "shut_out": f"array['o-accused-' || {_any(0, 900)}]",
    "team_manager_id": f"'o-' || 1101 + {_any(5, 50)}",
    "handler_id": f"'o-' || 1020 + {_any(7, 40)}",
    "words": "t.words",
}
_NUMBERED = f"""select n, open, current_date + {_any(1, 11)}::int + case
        when open then ((n - closed) * 50 / (total - closed))::int - 10
        else ((n - closed) * 3600 / closed)::int - 20
    end as due, case when n % (total / 10) = 0 then {COMPLAINTS} else {_any(2, COMPLAINTS)} end::text as complaint
    from (
        select n, total, closed, n > closed as open from generate_series($1::bigint, $2::bigint) as n,
        (select $3::bigint as total, $3::bigint * 98 / 100 as closed) as all_of_them
    ) as each"""
_INDEXES = """select indexname, indexdef from pg_indexes where tablename = 'cases'
    and indexname not in (select conname from pg_constraint)"""


async def _first(url: str) -> None:
    """One case as the service itself stores it."""
    now = utc_now()
    person = Person("mw. B. Voorbeeld", Address(("Proefstraat 12",), "1234 AB", "Voorbeeldstad"))
    account = Account("Vier mails.", ConductTowards.SELF, "Ik kon niet verder.", "Ja, zeer.")
    submission = Submission(
        complaint_id=uuid4(), reference="first", channel=Channel.LETTER, form=ComplaintForm.WRITTEN, anonymous=False,
        language="nl", received_at=now, received_on=legal_day(now), account=account, complainant=person,
        representative=None, missing=(), content_hash="a" * 64, indicated_team=None, indicated_theme=None,
        suggested_kind="COMPLAINT", suggested_rule=6,
    )  # fmt: skip
    engine = create_engine(url)
    async with AsyncSession(engine) as session, session.begin():
        session.add(Case.open(Act(SYSTEM, now, legal_day(now)), submission, TermRules(), Calendar({})))
    await engine.dispose()


def _insert(values: dict[str, str], source: str) -> str:
    names = [column.name for column in cases.columns if column.computed is None or column.name in values]
    chosen = ", ".join(values.get(name, f"t.{name}") for name in names)
    return f"insert into cases ({', '.join(names)}) select {chosen} from {source}"


async def _complaints(database: asyncpg.Connection, url: str) -> None:
    """Written by the service's own rules, with search words computed by PostgreSQL, as templates for the cases."""
    await _first(url)
    await database.execute("create table template as select * from cases; truncate cases")
    await database.execute(_insert(_COMPLAINT, f"template as t, generate_series(0, {COMPLAINTS}::bigint) as n"))
    await database.execute("drop table template; create table template as select * from cases; truncate cases")
    await database.execute("analyze template; alter table cases alter column words drop expression")


async def _part(url: str, first: int, last: int, total: int) -> None:
    database = await asyncpg.connect(url)
    await database.execute("set work_mem = '64MB'")
    statement = _insert(_CASE, f"({_NUMBERED}) as numbered join template as t on t.reference = complaint")
    await database.execute(statement, first, last, total, timeout=600)
    await database.close()


async def _index(url: str, definitions: list[str]) -> None:
    database = await asyncpg.connect(url)
    await database.execute("set maintenance_work_mem = '256MB'")
    for definition in definitions:
        await database.execute(definition, timeout=600)
    await database.close()


async def fill(url: str, total: int) -> None:
    """Replace the content of the table by this many cases. The table is unlogged, which no measurement notices; indexes
    are created after the rows."""
    database = await asyncpg.connect(url)
    await database.execute("truncate cases; alter table cases set unlogged")
    if await database.fetchval("select to_regclass('template')") is None:
        await _complaints(database, url)
    indexes = await database.fetch(_INDEXES)
    for index in indexes:
        await database.execute(f"drop index {index['indexname']}")
    step = -(-total // CONNECTIONS)
    starts = range(1, total + 1, step)
    await asyncio.gather(*(_part(url, first, min(first + step - 1, total), total) for first in starts))
    made = [index["indexdef"] for index in indexes]
    await asyncio.gather(*(_index(url, made[number::CONNECTIONS]) for number in range(CONNECTIONS)))
    await database.execute("vacuum analyze cases", timeout=600)
    await database.close()

"""The migrations create what the mapping expects, and the audit trail cannot be rewritten."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from procedure_alembic import alembic
from procedure_builders import a_case, act
from procedure_documents import a_content, a_document
from procedure_fakes import a_municipality
from sqlalchemy.exc import DBAPIError

from procedure.adapters.tables import contents
from procedure.adapters.unit_of_work import begin_work
from procedure.domain.documents.complaint_copy import ComplaintPaper
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions
from words.cases import DocumentKind
from words.submissions import Channel

LETTER, WEB_FORM = Channel.LETTER, Channel.WEB_FORM


@pytest.mark.servers
def test_the_migrations_are_in_step_with_the_tables(migrated_database: Callable[[str], str]) -> None:
    checked = alembic(migrated_database("procedure"), "check")

    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.servers
def test_the_first_migration_can_be_taken_back(migrated_database: Callable[[str], str]) -> None:
    url = migrated_database("procedure")

    for arguments in (("downgrade", "base"), ("upgrade", "head")):
        done = alembic(url, *arguments)
        assert done.returncode == 0, done.stderr


@pytest.mark.servers
async def test_a_case_from_before_knows_which_papers_of_a_letter_wait_for_a_person(
    migrated_database: Callable[[str], str],
) -> None:
    url = migrated_database("procedure")
    engine = create_engine(url)
    begin = begin_work(create_sessions(engine), a_municipality(), utc_now)
    letter, form = (a_case(channel=each, reference=f"K-2026-00000{n}") for n, each in enumerate((LETTER, WEB_FORM)))
    papers = [a_document(each.complaint_id, kind=DocumentKind.COMPLAINT) for each in (letter, form)]
    papers[0].add_version(act("kc", "2026-03-02"), a_content())
    other = a_document(letter.complaint_id, kind=DocumentKind.OTHER)
    async with begin() as work:
        for case in (letter, form):
            await work.cases.add(case)
    async with engine.begin() as connection:
        await connection.execute(sa.insert(contents).values(sha256=a_content().sha256))
    async with begin() as work:
        for document in (*papers, other):
            await work.documents.add(document)

    for arguments in (("downgrade", "0011_people"), ("upgrade", "head")):
        done = alembic(url, *arguments)
        assert done.returncode == 0, done.stderr

    async with begin() as work:
        known = [(await work.cases.get(each.complaint_id)).investigation.complaint_papers for each in (letter, form)]
    assert known == [(ComplaintPaper(papers[0].document_id, 2),), ()]
    await engine.dispose()


@pytest.mark.servers
@pytest.mark.parametrize(
    "statement", ["update audit_entries set role = 'x'", "delete from audit_entries", "truncate audit_entries"]
)
async def test_the_audit_trail_refuses_to_be_changed(statement: str, migrated_database: Callable[[str], str]) -> None:
    engine = create_engine(migrated_database("procedure"))
    async with begin_work(create_sessions(engine), a_municipality(), utc_now)() as work:
        await work.cases.add(a_case())

    async with engine.connect() as connection:
        with pytest.raises(DBAPIError, match="append-only"):
            await connection.execute(sa.text(statement))
    await engine.dispose()

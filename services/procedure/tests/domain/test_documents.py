"""Versions follow each other; a sent document or a decision is never changed."""

from uuid import uuid4

import pytest
from procedure_builders import act, day, who
from procedure_documents import a_content, a_document
from procedure_story import formal_case, informal_case, investigated_case, pending_case

from procedure.domain.access.admission import FileNotOpen
from procedure.domain.case import Case
from procedure.domain.documents.document import Document, DocumentChanged, DocumentSealed, VersionNotFound
from procedure.domain.documents.filing import DocumentStored
from procedure.domain.errors import CaseNotFound, RoleNotAllowed
from words.cases import DocumentKind

TODAY = "2026-03-02"


def test_versions_are_numbered_and_the_last_one_is_the_latest() -> None:
    document = a_document()

    document.add_version(act("kc", "2026-03-03"), a_content(b"%PDF-1.7 2"), after=1)

    assert [each.number for each in document.versions] == [1, 2]
    assert document.latest.stored_by == "kc"
    assert document.version(1) == document.versions[0]
    for number in (0, 3):
        with pytest.raises(VersionNotFound):
            document.version(number)


def test_a_change_based_on_an_older_version_is_refused() -> None:
    document = a_document()
    document.add_version(act("kc", TODAY), a_content(), after=1)

    with pytest.raises(DocumentChanged):
        document.add_version(act("kb", TODAY), a_content(), after=1)


def test_what_was_sent_gets_no_version_any_more() -> None:
    document = a_document()
    document.seal(day("2026-03-05"))
    document.seal(day("2026-03-06"))

    assert document.sealed_on == day("2026-03-05")
    with pytest.raises(DocumentSealed):
        document.add_version(act("kb", TODAY), a_content())


def test_a_decision_has_one_version_also_before_it_was_sent() -> None:
    decision = Document(document_id=uuid4(), file_id=uuid4(), kind=DocumentKind.DECISION, title="Oordeel")
    decision.add_version(act("director", TODAY), a_content())

    with pytest.raises(DocumentSealed):
        decision.add_version(act("director", TODAY), a_content())


def filed(case: Case, official: str) -> list[str]:
    document = a_document(case.complaint_id)
    case.collect_facts()
    case.note_document(act(official, TODAY), document, document.latest)
    return [fact.role for fact in case.collect_facts() if isinstance(fact, DocumentStored)]


@pytest.mark.parametrize(
    ("case", "official", "role"),
    [
        (informal_case(), "kc", "complaint_coordinator"),
        (informal_case(), "tm", "team_manager"),
        (investigated_case(), "kb", "complaint_handler"),
        (pending_case(), "director", "decision_maker"),
    ],
)
def test_officials_who_act_on_the_file_may_file_documents(case: Case, official: str, role: str) -> None:
    revision = case.revision

    assert filed(case, official) == [role]
    assert case.revision == revision


@pytest.mark.parametrize(
    ("case", "official", "refusal"),
    [
        (investigated_case(), "tm", RoleNotAllowed),
        (investigated_case(), "auditor", RoleNotAllowed),
        (investigated_case(), "director", CaseNotFound),
        (investigated_case(), "kb-2", CaseNotFound),
        (investigated_case(), "clerk", CaseNotFound),
    ],
)
def test_nobody_else_files_documents(case: Case, official: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        filed(case, official)


def test_a_handler_reads_no_document_before_the_declaration() -> None:
    case = formal_case()
    case.investigation.handler_id = "kb"

    with pytest.raises(FileNotOpen):
        filed(case, "kb")
    with pytest.raises(FileNotOpen):
        case.note_document_reading(act("kb", TODAY), "documents")


def test_the_auditor_reads_documents_and_it_is_noted() -> None:
    case = investigated_case()
    case.collect_facts()

    case.note_document_reading(act("auditor", TODAY), "documents")

    assert [fact.part for fact in case.collect_facts()] == ["documents"]
    assert not case.capacities(who("auditor"))


def test_the_team_manager_reads_no_documents_once_it_is_formal() -> None:
    with pytest.raises(RoleNotAllowed):
        investigated_case().note_document_reading(act("tm", TODAY), "documents")

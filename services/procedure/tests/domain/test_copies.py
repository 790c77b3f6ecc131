"""What came with the complaint goes to everybody who has the copy (Awb 9:9), and stays as it was sent."""

from dataclasses import replace

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    a_resolution,
    a_sending,
    a_stranger,
    act,
    nobody_known,
)
from procedure_documents import a_content, a_document
from procedure_side_story import (
    LATER,
    a_reclassification,
    an_advice,
    brought_back_without_handler,
    forwarded_case,
    in_triage,
    reclassified_case,
)
from procedure_story import Story, decided_case, formal_case, informal_case, investigated_case

from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import ComplaintSupplemented
from procedure.domain.documents.document import Document
from procedure.domain.investigation.handler import SuccessorDeclared
from procedure.domain.parties.accused import AccusedNamed
from words.cases import DocumentKind

DAY = "2026-03-02"


def a_paper(case: Case) -> Document:
    return a_document(case.complaint_id, kind=DocumentKind.COMPLAINT, title="Klachtbrief")


def supplemented(case: Case, document: Document, by: str = "kc", on: str = DAY) -> list[ComplaintSupplemented]:
    """Who is told at once when this document is filed."""
    case.collect_facts()
    case.note_document(act(by, on), document, document.latest)
    return [fact for fact in case.collect_facts() if isinstance(fact, ComplaintSupplemented)]


def test_a_paper_filed_after_the_copy_went_out_goes_to_every_accused_who_can_be_reached() -> None:
    case = (
        Story(a_case()).triage(DAY, a_stranger(), nobody_known()).route(DAY).talk(DAY).escalate(DAY).appoint(DAY).case
    )
    paper = a_paper(case)
    paper.add_version(act("kc", DAY), a_content())

    (told,) = supplemented(case, paper)

    assert [each.name for each in told.accused] == ["B. Inhuur"]
    assert (told.paper.document_id, told.paper.version.number) == (paper.document_id, 2)


@pytest.mark.parametrize("case", [informal_case(), formal_case()], ids=["in the talk", "before the declaration"])
def test_before_the_copy_goes_out_papers_are_only_gathered(case: Case) -> None:
    assert not supplemented(case, a_paper(case))


def test_in_a_closed_case_a_paper_goes_to_nobody() -> None:
    case = decided_case()

    assert not supplemented(case, a_paper(case))


def test_no_other_kind_of_document_goes_to_the_accused() -> None:
    for kind in set(DocumentKind) - {DocumentKind.COMPLAINT, DocumentKind.COMPLAINT_COPY}:
        case = investigated_case()
        assert not supplemented(case, a_document(case.complaint_id, kind=kind))


def test_where_nobody_can_be_reached_nobody_is_told() -> None:
    case = Story(a_case()).triage(DAY, nobody_known()).route(DAY).talk(DAY).escalate(DAY).appoint(DAY).case

    assert not supplemented(case, a_paper(case))


def test_a_case_that_goes_on_again_still_has_accused_who_have_the_copy() -> None:
    case = Story(investigated_case()).copy_sent(DAY).case
    case.resolve_informally(act("kc", DAY), a_resolution(DAY), CALENDAR)
    assert not supplemented(case, a_paper(case))
    case.dispute_agreement(act("kc", DAY), "Niet nagekomen.", CALENDAR)

    assert supplemented(case, a_paper(case))


def test_where_the_ombudsman_brought_a_case_back_the_copy_waits_for_the_declaration_and_so_do_its_papers() -> None:
    case = brought_back_without_handler()
    case.name_accused(act("kc", LATER), a_naming(*case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)
    assert not supplemented(case, a_paper(case), on=LATER)

    case.declare_no_involvement(act("kb", LATER), DIRECTORY)
    declared = [fact for fact in case.collect_facts() if isinstance(fact, SuccessorDeclared)]

    assert [len(fact.to_inform) for fact in declared] == [2], "nobody got the copy ahead of the others"
    assert supplemented(case, a_paper(case), on=LATER)


def test_an_accused_named_before_the_declaration_of_a_case_brought_back_gets_no_copy_ahead() -> None:
    case = brought_back_without_handler()
    case.collect_facts()
    case.name_accused(act("kc", LATER), a_naming(*case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)

    (named,) = [fact for fact in case.collect_facts() if isinstance(fact, AccusedNamed)]
    assert named.to_inform == ()


@pytest.mark.parametrize("code", ["M09", "M09A"])
def test_the_copy_takes_every_paper_of_the_complaint_and_nothing_else(code: str) -> None:
    case = investigated_case()

    taken = {kind for kind in DocumentKind if case.went_along(code, a_document(case.complaint_id, kind=kind))}

    assert taken == {DocumentKind.COMPLAINT}


def test_a_complaint_that_is_sent_on_takes_its_papers_also_when_it_came_back_since() -> None:
    for case in (forwarded_case(), reclassified_case()):
        assert case.went_along("M20", a_paper(case))
        case.contest_classification(act("kc", DAY), "Het is een klacht.", CALENDAR)
        assert case.went_along("M20", a_paper(case))


def test_of_a_part_that_is_sent_on_the_papers_stay_behind_and_open() -> None:
    case = in_triage()
    case.split(act("kc", DAY), a_reclassification(DAY, part="De stoeptegel."))

    assert not case.went_along("M20", a_paper(case))


def test_a_later_paper_is_no_copy_of_the_complaint() -> None:
    case = investigated_case()
    case.record_sending(act("system", DAY), a_sending("M09A", DAY, "ACCUSED"), CALENDAR)

    assert case.sent_on("M09") == ()


def test_only_the_letter_of_the_judgement_takes_the_advice_it_differs_from() -> None:
    case = decided_case()
    case.investigation.advice = an_advice("2026-03-02")
    advice = a_document(case.complaint_id, document_id=case.investigation.advice.document_id)
    assert not case.went_along("M16", advice)

    case.judgement.decision = replace(case.judgement.given, deviation_reason="De commissie miste een verslag.")

    assert case.went_along("M16", advice)
    assert not case.went_along("M09", advice)
    assert not case.went_along("M16", a_document(case.complaint_id))

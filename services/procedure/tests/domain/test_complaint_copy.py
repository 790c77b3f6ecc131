"""T10c: a letter or an e-mail reaches the accused only after a person looked at it (Awb 9:9)."""

from collections.abc import Callable

import pytest
from procedure_builders import CALENDAR, DIRECTORY, a_case, a_naming, a_sending, a_stranger, act, nobody_known
from procedure_documents import a_content, a_document
from procedure_side_story import LATER, brought_back_without_handler
from procedure_story import Story

from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import (
    ComplaintPaper,
    ComplaintSupplemented,
    CopyDeclaredAlready,
    CopyNotReady,
    NothingToEnclose,
    NothingToTypeOver,
    NotOfTheComplaint,
    TypedTooLate,
    goes_along,
    unsettled,
)
from procedure.domain.documents.document import Document
from procedure.domain.investigation.handler import HandlerAppointed
from procedure.domain.parties.accused import AccusedNamed
from words.cases import CaseState, CopyForm, DocumentKind
from words.submissions import Channel

DAY = "2026-03-02"
COVERED, CLEAN, TYPED = CopyForm.COVERED, CopyForm.NOTHING_TO_COVER, CopyForm.TYPED_OVER


def designated(channel: Channel = Channel.LETTER, case: Case | None = None) -> Case:
    story = Story(case or a_case(DAY, channel=channel)).triage(DAY).route(DAY).talk(DAY).escalate(DAY)
    story.case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    return story.case


def filed(case: Case, kind: DocumentKind = DocumentKind.COMPLAINT, *originals: Document) -> Document:
    document = a_document(case.complaint_id, kind=kind)
    case.note_document(act("kc", DAY), document, document.latest, originals)
    return document


def a_copy(case: Case, *originals: Document) -> Document:
    return filed(case, DocumentKind.COMPLAINT_COPY, *originals)


def renewed(case: Case, document: Document) -> None:
    document.add_version(act("kc", DAY), a_content(b"%PDF-1.7 Anders."))
    case.note_document(act("kc", DAY), document, document.latest)


def declared(case: Case, form: CopyForm, *papers: Document, on: str = DAY) -> None:
    case.declare_copy(act("kc", on), form, papers)


def appointed(case: Case) -> list[HandlerAppointed]:
    case.declare_no_involvement(act("kb", DAY), DIRECTORY)
    return [fact for fact in case.collect_facts() if isinstance(fact, HandlerAppointed)]


def sent_after(case: Case, deed: Callable[[], object]) -> list[ComplaintSupplemented]:
    case.collect_facts()
    deed()
    return [fact for fact in case.collect_facts() if isinstance(fact, ComplaintSupplemented)]


@pytest.mark.parametrize("channel", [Channel.LETTER, Channel.EMAIL, Channel.FORWARDED_BY_BODY])
def test_the_copy_of_a_letter_or_an_email_waits_for_a_person_who_looked_at_it(channel: Channel) -> None:
    case = designated(channel)

    with pytest.raises(CopyNotReady) as refused:
        case.declare_no_involvement(act("kb", DAY), DIRECTORY)

    assert (refused.value.code, refused.value.article) == ("copy-not-ready", "Awb 9:9")
    assert case.state is CaseState.FORMAL_INTAKE


@pytest.mark.parametrize("channel", [Channel.WEB_FORM, Channel.PORTAL, Channel.PHONE, Channel.DESK])
def test_what_was_filled_in_or_told_is_all_there_is_so_nothing_waits(channel: Channel) -> None:
    (told,) = appointed(designated(channel))

    assert len(told.accused) == 1


def test_a_covered_copy_in_the_file_is_enough() -> None:
    case = designated()
    a_copy(case)

    assert len(appointed(case)[0].accused) == 1


def test_every_word_typed_over_takes_no_document() -> None:
    case = designated()
    declared(case, TYPED)

    assert len(appointed(case)[0].accused) == 1
    (choice,) = case.investigation.copy_choices
    assert (choice.form, choice.paper, choice.chosen_by, choice.chosen_at) == (TYPED, None, "kc", act("kc", DAY).at)


def test_nothing_to_cover_lets_the_document_itself_go_along() -> None:
    case = designated()
    letter = filed(case)
    declared(case, CLEAN, letter)

    assert len(appointed(case)[0].accused) == 1
    assert goes_along(case, letter)
    assert [each.paper for each in case.investigation.copy_choices] == [ComplaintPaper(letter.document_id, 1)]


def test_each_document_of_a_letter_waits_until_somebody_looked_at_it() -> None:
    case = designated()
    letter, photo = filed(case), filed(case)
    declared(case, CLEAN, photo)
    assert not case.copy_is_ready

    declared(case, TYPED, letter)

    assert case.copy_is_ready
    assert (goes_along(case, letter), goes_along(case, photo)) == (False, True)
    assert unsettled(case, [letter, photo]) == ()


def test_a_covered_copy_goes_instead_of_what_it_is_the_copy_of() -> None:
    case = designated()
    letter, photo = filed(case), filed(case)
    copy = a_copy(case, letter)
    assert not case.copy_is_ready, "nobody looked at the photo"
    declared(case, CLEAN, photo)

    assert case.copy_is_ready
    assert [goes_along(case, each) for each in (letter, photo, copy)] == [False, True, True]


def test_the_last_decision_about_a_document_counts() -> None:
    case = designated()
    letter = filed(case)
    declared(case, CLEAN, letter)
    first = a_copy(case, letter)
    second = a_copy(case, letter)

    assert [goes_along(case, each) for each in (letter, first, second)] == [False, False, True]
    declared(case, CLEAN, letter)
    assert [goes_along(case, each) for each in (letter, first, second)] == [True, False, False]


def test_a_new_version_is_looked_at_again() -> None:
    case = designated()
    letter = filed(case)
    declared(case, CLEAN, letter)
    renewed(case, letter)

    assert not case.copy_is_ready
    assert not goes_along(case, letter)
    declared(case, CLEAN, letter)
    assert case.copy_is_ready
    assert goes_along(case, letter)


def test_a_new_version_of_the_covered_copy_covers_the_letter_as_it_is_now() -> None:
    case = designated()
    letter = filed(case)
    copy = a_copy(case, letter)
    renewed(case, letter)
    assert not case.copy_is_ready

    renewed(case, copy)

    assert case.copy_is_ready
    assert (goes_along(case, letter), goes_along(case, copy)) == (False, True)


def test_a_new_version_of_a_copy_of_nothing_in_the_file_decides_nothing_new() -> None:
    case = designated()
    copy = a_copy(case)
    renewed(case, copy)

    assert len(case.investigation.copy_choices) == 1


def test_what_came_beside_a_form_goes_along_as_it_is_unless_a_copy_goes_instead() -> None:
    case = designated(Channel.WEB_FORM)
    photo, letter = filed(case), filed(case)
    copy = a_copy(case, letter)

    assert [goes_along(case, each) for each in (photo, letter, copy)] == [True, False, True]
    renewed(case, letter)
    assert not goes_along(case, letter), "nobody looked at the new version"
    assert not case.copy_is_ready


def test_no_other_document_ever_goes_along() -> None:
    case = designated(Channel.WEB_FORM)

    for kind in set(DocumentKind) - {DocumentKind.COMPLAINT}:
        assert not goes_along(case, a_document(case.complaint_id, kind=kind))


def test_nothing_waits_where_nobody_gets_a_copy() -> None:
    unknown = Story(a_case(DAY, channel=Channel.LETTER)).triage(DAY, nobody_known(), team="vergunningen")
    case = unknown.route(DAY).talk(DAY).escalate(DAY).case
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)

    assert appointed(case)[0].accused == ()


def test_nothing_waits_where_the_accused_have_the_copy_already() -> None:
    case = designated()
    case.record_sending(act("system", DAY), a_sending("M09", DAY, "ACCUSED"), CALENDAR)

    assert appointed(case)[0].accused == ()


def test_a_successor_waits_only_where_the_accused_never_got_the_copy() -> None:
    never = brought_back_without_handler()
    never.submission = a_case(DAY, channel=Channel.LETTER).submission

    with pytest.raises(CopyNotReady):
        never.declare_no_involvement(act("kb", LATER), DIRECTORY)
    declared(never, TYPED, on=LATER)
    never.declare_no_involvement(act("kb", LATER), DIRECTORY)


def test_somebody_named_later_gets_the_copy_or_is_not_named_yet() -> None:
    case = designated(Channel.WEB_FORM)
    appointed(case)
    case.submission = a_case(DAY, channel=Channel.LETTER).submission  # a case from before anybody had to look
    everybody = a_naming(*case.parties.accused, a_stranger())

    with pytest.raises(CopyNotReady):
        case.name_accused(act("kc", DAY), everybody, DIRECTORY, CALENDAR)
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, nobody_known()), DIRECTORY, CALENDAR)
    a_copy(case)
    case.name_accused(act("kc", DAY), everybody, DIRECTORY, CALENDAR)

    named = [fact for fact in case.collect_facts() if isinstance(fact, AccusedNamed)][-1]
    assert [each.name for each in named.to_inform] == ["B. Inhuur"]


def test_before_the_copy_goes_out_anybody_can_be_named() -> None:
    case = designated()

    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)

    assert len(case.parties.accused) == 2


def under_way() -> Case:
    case = designated()
    a_copy(case)
    appointed(case)
    return case


def test_a_paper_of_a_letter_filed_after_the_copy_goes_out_once_somebody_looked_at_it() -> None:
    case = under_way()
    paper = a_document(case.complaint_id, kind=DocumentKind.COMPLAINT)
    assert sent_after(case, lambda: case.note_document(act("kb", DAY), paper, paper.latest)) == []

    (told,) = sent_after(case, lambda: declared(case, CLEAN, paper))

    assert (told.paper.document_id, told.paper.version.number) == (paper.document_id, 1)
    assert [each.official_id for each in told.accused] == ["clerk"]


def test_a_covered_copy_filed_after_the_copy_went_out_goes_at_once() -> None:
    case = under_way()
    letter = filed(case)

    (told,) = sent_after(case, lambda: a_copy(case, letter))

    assert told.paper.document_id != letter.document_id


def test_words_typed_over_after_the_copy_went_out_would_reach_nobody() -> None:
    case = under_way()
    letter = filed(case)

    with pytest.raises(TypedTooLate):
        declared(case, TYPED, letter)
    declared(case, TYPED)  # of the letter that is not in the file: for who is named later


def test_what_a_form_holds_is_not_typed_over() -> None:
    with pytest.raises(NothingToTypeOver):
        declared(designated(Channel.WEB_FORM), TYPED)


def test_without_a_document_there_is_nothing_without_contact_data() -> None:
    with pytest.raises(NothingToEnclose):
        declared(designated(), CLEAN)


def test_only_of_what_came_in_is_this_said() -> None:
    case = designated()
    other = filed(case, DocumentKind.OTHER)

    for deed in (lambda: declared(case, CLEAN, other), lambda: a_copy(case, other)):
        with pytest.raises(NotOfTheComplaint):
            deed()


def test_the_same_is_said_once() -> None:
    case = designated()
    letter = filed(case)
    declared(case, TYPED)
    declared(case, CLEAN, letter)

    for said in (lambda: declared(case, TYPED), lambda: declared(case, CLEAN, letter)):
        with pytest.raises(CopyDeclaredAlready):
            said()


def test_the_handler_sees_what_the_declaration_waits_for() -> None:
    case = designated()

    def seen() -> list[tuple[str, bool]]:
        by_number = {each.step.number: each for each in case.outlooks(act("kb", DAY))}
        return [(each.guard.code, each.met) for each in by_number["T10"].guards]

    assert seen() == [("already-declared", True), ("copy-not-ready", False)]
    declared(case, TYPED)
    assert seen() == [("already-declared", True), ("copy-not-ready", True)]


def test_what_went_along_stays_as_it_was_sent() -> None:
    case = designated()
    letter = filed(case)
    copy = a_copy(case, letter)

    for code in ("M09", "M09A"):
        assert [case.went_along(code, each) for each in (letter, copy)] == [False, True]

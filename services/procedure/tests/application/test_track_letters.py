"""Who gets a letter about an ombudsman case or a recommendation, and which complaint it comes from."""

from procedure_builders import DIRECTORY, day
from procedure_fakes import a_municipality
from procedure_ombudsman import a_recommendation, an_ombudsman_case, declined
from procedure_story import decided_case

from contracts.procedure.letter_due import LetterDueData
from procedure.application.letters.desk import Desk
from procedure.application.track.letters import File, track_letters

DESK = Desk(DIRECTORY, a_municipality(), day("2026-10-06"))


def letters_of(file: File) -> list[LetterDueData]:
    told = [each for fact in file.collect_facts() for each in track_letters(fact, file, DESK)]
    return [each.data for each in told if isinstance(each.data, LetterDueData)]


def test_a_letter_names_the_complaint_that_its_file_comes_from() -> None:
    case = decided_case()

    due = [*letters_of(an_ombudsman_case(case)), *letters_of(declined(case))]

    assert [(each.letter.code, each.file) for each in due] == [("M25I", "OMBUDSMAN_CASE"), ("M26", "RECOMMENDATION")]
    assert {each.linked_complaint_id for each in due} == {case.complaint_id}


def test_without_a_complaint_there_is_nothing_to_name() -> None:
    (due,) = letters_of(an_ombudsman_case())

    assert due.linked_complaint_id is None
    assert letters_of(a_recommendation()) == []
